import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { showsPart } from '../play/parts.js';
import { jobList, type ListArgs } from './job-list.js';

type Story = StoryObj<ListArgs>;

const meta: Meta<ListArgs> = { ...jobList, title: 'Job list/Content' };
export default meta;

/** Very long words, missing facts, broken HTML, many places and other scripts. */
export const HardPostings: Story = { args: { src: 'feeds/hard.json' } };

export const HardPostingsInAGrid: Story = {
  args: { src: 'feeds/hard.json', layout: 'grid', filters: 'none' },
};

export const HardPostingsInADarkRightToLeftPage: Story = {
  args: { src: 'feeds/hard.json' },
  globals: { theme: 'dark', language: 'ar' },
};

/** The page states the employer of the first posting; the others name their own. */
export const StatedEmployer: Story = {
  args: { src: 'feeds/other-employers.json', filters: 'none', organization: 'Farol & Filhos' },
  play: showsPart('organization'),
};

/** The page says what is meant by one place of the feed, and hides another. */
export const LocationAliases: Story = {
  args: {
    src: 'feeds/five.json',
    locationAliases: { Cork: 'Cork (harbour), Ireland', Lyon: null },
  },
  play: showsPart('locations'),
};

/** What the page says in place of the list's own words. */
export const OwnWordsForAnEmptyList: Story = {
  args: { src: 'feeds/none.json' },
  render: ({ src = '' }) =>
    html`<job-list src=${src}>
      <p slot="header">We draw coasts since 1998.</p>
      <p slot="empty">All seats are taken. Come back in spring, when the new sheet begins.</p>
    </job-list>`,
};

/** Cards as the page builds them, from a template. */
export const OwnCards: Story = {
  args: { src: 'feeds/five.json', filters: 'none' },
  render: ({ src = '', filters = '' }) =>
    html`<job-list src=${src} filters=${filters}>
      <template slot="card">
        <p><a data-field="title"></a> · <span data-field="locations"></span></p>
      </template>
    </job-list>`,
};
