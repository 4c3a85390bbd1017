import '../../components/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { JobListElement } from '../../components/job-list/job-list.js';

/** What each story sets. */
type ThemeArgs = Pick<JobListElement, 'theme'>;

const meta: Meta<ThemeArgs> = {
  title: 'Theming/Themes',
  argTypes: {
    theme: { control: 'select', options: ['', 'default', 'editorial', 'bold', 'contrast'] },
  },
  render: renderTheme,
  play: async ({ canvasElement }) => {
    const [list] = canvasElement.querySelectorAll('job-list');
    await waitFor(() => expect(list?.shadowRoot?.querySelector('[part~="title"]')).toBeTruthy());
    await expect(list && getComputedStyle(list).backgroundColor).toMatch(/^rgb\(/);
  },
};
export default meta;

type Story = StoryObj<ThemeArgs>;

/** Quiet: the shapes that the elements have by themselves, on a ground of their own. */
export const Default: Story = { args: { theme: 'default' } };

/** Like a page of a magazine: serifs, lines, no boxes. */
export const Editorial: Story = { args: { theme: 'editorial' } };

/** Loud: heavy type, round shapes, and a row under the pointer that fills with the accent. */
export const Bold: Story = { args: { theme: 'bold' } };

/** Black on white, and the other way round, with strong lines: every text has a contrast of 7. */
export const Contrast: Story = { args: { theme: 'contrast' } };

function renderTheme({ theme }: ThemeArgs): TemplateResult {
  return html`<div style="display: grid; gap: 3rem; padding: 1.5rem">
    <job-list src="feeds/five.json" layout="rows" group-by="department" theme=${theme}></job-list>
    <job-list src="feeds/five.json" filters="none" theme=${theme}></job-list>
  </div>`;
}
