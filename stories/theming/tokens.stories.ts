import '../../components/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { expect } from 'storybook/test';
import { elements } from '../../.storybook/manifest.js';
import { colourOf, type Token, tokens } from './tokens.js';

/** The tokens that a brand sets first, by their names without `--job-`. */
interface Brand {
  accent: string;
  radius: string;
  space: string;
  font: string;
  background: string;
  text: string;
}

type Story = StoryObj<Brand>;

const meta: Meta<Brand> = {
  title: 'Theming/Tokens',
  argTypes: {
    accent: { control: 'color' },
    background: { control: 'color' },
    text: { control: 'color' },
  },
};
export default meta;

/** Every public custom property, with what it is for and what it is by itself. */
export const AllTokens: Story = {
  parameters: { controls: { disable: true } },
  render: () =>
    html`<style>
        .tokens {
          inline-size: 100%;
          border-collapse: collapse;
          overflow-wrap: anywhere;
        }
        .tokens :is(thead, code) {
          white-space: nowrap;
        }
        .tokens :is(th, td) {
          padding: 0.6em 1em 0.6em 0;
          border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent);
          text-align: start;
          vertical-align: top;
        }
        .tokens td code {
          white-space: normal;
        }
        .tokens .sample {
          display: inline-block;
          inline-size: 1.2em;
          block-size: 1.2em;
          border: 1px solid color-mix(in srgb, currentColor 40%, transparent);
          border-radius: 3px;
          vertical-align: -0.25em;
        }
        @media (width < 640px) {
          .tokens thead {
            display: none;
          }
          .tokens :is(tr, th, td) {
            display: block;
            padding-inline-end: 0;
          }
          .tokens :is(th, td):not(:last-child) {
            padding-block-end: 0;
            border: 0;
          }
        }
      </style>
      <table class="tokens">
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">What it is for</th>
            <th scope="col">By itself</th>
            <th scope="col">Elements</th>
          </tr>
        </thead>
        <tbody>
          ${tokens.map(renderToken)}
        </tbody>
      </table>`,
  play: async ({ canvasElement }) => {
    const shown = [...canvasElement.querySelectorAll('th code')].map((code) => code.textContent);
    for (const token of usedTokens()) await expect(shown).toContain(token);
    const colours = [...canvasElement.querySelectorAll('tr:has(.sample) th')];
    const names = colours.map((cell) => cell.textContent);
    for (const name of ['accent', 'on-accent', 'muted', 'focus', 'background', 'control-border']) {
      await expect(names).toContain(`--job-${name}`);
    }
    for (const cell of canvasElement.querySelectorAll('td'))
      await expect(cell).not.toHaveTextContent(/^$/);
  },
};

/** A look of its own from six tokens. Change them with the controls. */
export const OwnBrand: Story = {
  args: {
    accent: '#8a3b12',
    radius: '0px',
    space: '20px',
    font: 'Georgia, serif',
    background: '#fffaf3',
    text: '#2b211a',
  },
  render: renderBrand,
};

/** The same brand at night. */
export const OwnBrandAtNight: Story = {
  args: { ...OwnBrand.args, accent: '#f0b27a', background: '#1d1612', text: '#f3e9dd' },
  globals: { theme: 'dark' },
  render: renderBrand,
};

/** Parts take whatever CSS can say. */
export const Parts: Story = {
  parameters: { controls: { disable: true } },
  render: () =>
    html`<style>
        .parts::part(title) {
          letter-spacing: 0.02em;
          text-transform: uppercase;
        }
        .parts::part(card) {
          border-width: 0 0 0 4px;
          border-radius: 0;
        }
        .parts::part(count) {
          font-style: italic;
        }
      </style>
      <job-list class="parts" src="feeds/five.json" filters="none"></job-list>`,
};

/** A scheme of its own, whatever the page has. */
export const DarkInALightPage: Story = {
  parameters: { controls: { disable: true } },
  render: () =>
    html`<job-list src="feeds/five.json" filters="search" color-scheme="dark"></job-list>`,
};

function renderToken(token: Token): TemplateResult {
  const { name, description, standard, tags } = token;
  const isShared = tags.length === elements.length;
  const colour = colourOf(token);
  return html`<tr>
    <th scope="row"><code>${name}</code></th>
    <td>${description}</td>
    <td>
      ${colour && html`<span class="sample" style=${styleMap({ background: colour })}></span>`}
      <code>${standard}</code>
    </td>
    <td>${isShared ? 'all' : tags.join(', ')}</td>
  </tr>`;
}

function renderBrand(brand: Brand): TemplateResult {
  const styles = Object.entries(brand).map(([name, value]) => [`--job-${name}`, String(value)]);
  const { background } = brand;
  return html`<div
    style=${styleMap({ ...Object.fromEntries(styles), background, padding: '1.5rem' })}
  >
    <job-list src="feeds/five.json" filters="search department"></job-list>
  </div>`;
}

/** The public custom properties that the styles of the elements read. */
function usedTokens(): Set<string> {
  const texts = elements.flatMap(({ tagName = '' }) => {
    const styles: unknown = Reflect.get(customElements.get(tagName) ?? {}, 'elementStyles');
    return Array.isArray(styles) ? styles.map(String) : [];
  });
  return new Set(texts.join('\n').match(/(?<=var\()--job-[a-z-]+/g));
}
