import { html, svg } from 'lit';

/**
 * Small outline drawings beside facts. Inlined: a data address in a style would need the page's
 * permission for images. They say nothing that the text beside them does not say.
 */
const shapes = {
  back: svg`<path d="M13 8H3.3M7 4 3 8l4 4"/>`,
  share: svg`<path d="M8 10V2M5 4.5 8 1.5l3 3M4.5 7H3v7.5h10V7h-1.5"/>`,
  calendar: svg`<path d="M2.5 3.5h11v11h-11zM2.5 7h11M5.5 1.5v3M10.5 1.5v3"/>`,
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
