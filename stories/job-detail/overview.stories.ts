import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type DetailArgs, jobDetail } from './job-detail.js';

type Story = StoryObj<DetailArgs>;

const meta: Meta<DetailArgs> = {
  ...jobDetail,
  title: 'Job detail/Overview',
  tags: ['autodocs'],
  args: { src: 'feeds/five.json', jobId: 'cartographer', backHref: '#jobs' },
};
export default meta;

/** Change every attribute with the controls. */
export const Playground: Story = {};

/** Where people apply in another way. */
export const WithoutApply: Story = { args: { apply: 'none' } };

/** What the page puts around a posting. */
export const Slots: Story = {
  render: ({ src = '', jobId = '' }) =>
    html`<job-detail src=${src} job-id=${jobId}>
      <p slot="header">Marram Charts draws coasts since 1998.</p>
      <p slot="footer">Questions? Call the workshop, any morning.</p>
    </job-detail>`,
};
