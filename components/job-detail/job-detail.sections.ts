import { html, nothing } from 'lit';
import { readingMinutes } from '../../src/html/reading-minutes.js';
import { text } from '../internal/ui/text.js';
import type { DetailLocalizer } from './job-detail.views.js';

/** From so many minutes on a text is long. */
const long = 3;
const fewSections = 3;

/**
 * How long a text takes to read, and its sections to go to, where it is long. They are buttons: links would
 * change the address of the page, where the query may be kept, and lead to nothing inside a shadow root.
 */
export function renderSections(
  description: HTMLElement,
  level: number,
  localizer: DetailLocalizer,
): unknown {
  const count = readingMinutes(description.textContent);
  if (count < long) return nothing;
  const headings = [...description.querySelectorAll<HTMLElement>(`h${level}`)];
  return html`<nav class="sections" part="sections" aria-label=${localizer.text('onThisPage')}>
    <p>${text(localizer.text('readingTime', { count }))}</p>
    ${
      headings.length < fewSections
        ? nothing
        : html`<ul>
            ${headings.map(
              (heading) =>
                html`<li>
                  <button class="section" type="button" @click=${() => goTo(heading)}>
                    <bdi>${text(heading.textContent.trim().replace(/[:：]$/, ''))}</bdi>
                  </button>
                </li>`,
            )}
          </ul>`
    }
  </nav>`;
}

/** Reading goes on there, for those who see it and those who hear it. */
function goTo(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}
