import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { arabic, bare, brokenHtml, longWords, manyPlaces } from '../fixtures/hard-postings.js';
import { illustrator } from '../fixtures/postings.js';
import { allWithin, findPart } from '../play/parts.js';
import { type DetailArgs, jobDetail } from './job-detail.js';

type Story = StoryObj<DetailArgs>;

const meta: Meta<DetailArgs> = { ...jobDetail, title: 'Job detail/Content' };
export default meta;

export const NothingButATitle: Story = { args: { posting: bare } };

export const AnotherLanguage: Story = { args: { posting: illustrator } };

export const LongWords: Story = { args: { posting: longWords } };

/** Whatever the description holds, nothing of it runs and nothing leaves its place. */
export const BrokenHtml: Story = {
  args: { posting: brokenHtml },
  play: async ({ canvasElement }) => {
    await findPart(canvasElement, 'description');
    const names = allWithin(canvasElement).map(({ localName }) => localName);
    for (const name of ['script', 'iframe', 'form', 'h1']) await expect(names).not.toContain(name);
    await expect(document.title).not.toBe('changed');
  },
};

export const ManyPlaces: Story = { args: { posting: manyPlaces } };

export const RightToLeftScript: Story = {
  args: { posting: arabic },
  globals: { language: 'ar' },
};
