import { html, svg } from 'lit';

/**
 * Small outline drawings beside facts. Inlined: a data address in a style would need the page's
 * permission for images. They say nothing that the text beside them does not say.
 */
const shapes = {
  place: svg`<path d="M8 14.2s4.7-4 4.7-7.6a4.7 4.7 0 0 0-9.4 0c0 3.6 4.7 7.6 4.7 7.6Z"/><circle cx="8" cy="6.5" r="1.7"/>`,
  workplace: svg`<path d="M2.2 7.3 8 2.5l5.8 4.8M3.8 6.2v7.3h8.4V6.2M6.6 13.5V9.7h2.8v3.8"/>`,
  employment: svg`<rect x="2" y="5" width="12" height="8.5" rx="1.3"/><path d="M5.7 5V3.3A.8.8 0 0 1 6.5 2.5h3a.8.8 0 0 1 .8.8V5M2 8.7h12"/>`,
  salary: svg`<rect x="1.7" y="4" width="12.6" height="8" rx="1.3"/><circle cx="8" cy="8" r="1.9"/>`,
  back: svg`<path d="M13 8H3.3M7 4 3 8l4 4"/>`,
} as const;

/** A drawing that screen readers pass over. */
export function icon(name: keyof typeof shapes): unknown {
  return html`<svg
    class="icon"
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.4"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shapes[name]}
  </svg>`;
}
