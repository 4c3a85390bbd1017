import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  bare,
  brokenHtml,
  longWords,
  manyPlaces,
  otherScripts,
} from '../fixtures/hard-postings.js';
import { bookkeeper, illustrator, surveyDiver } from '../fixtures/postings.js';
import { type CardArgs, jobCard } from './job-card.js';

type Story = StoryObj<CardArgs>;

const meta: Meta<CardArgs> = { ...jobCard, title: 'Job card/Content' };
export default meta;

export const PaidByTheDay: Story = { args: { posting: surveyDiver } };

export const FewFacts: Story = { args: { posting: bookkeeper } };

export const NothingButATitle: Story = { args: { posting: bare } };

export const AnotherLanguage: Story = { args: { posting: illustrator } };

export const LongWords: Story = { args: { posting: longWords } };

export const BrokenHtml: Story = { args: { posting: brokenHtml } };

export const ManyPlaces: Story = { args: { posting: manyPlaces } };

export const OtherScripts: Story = {
  render: (args) => html`${otherScripts.map((posting) => jobCard.render({ ...args, posting }))}`,
};
