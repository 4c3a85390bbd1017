import { html, nothing } from 'lit';
import { text } from './text.js';

/** The tags of a posting. */
export function renderTags(tags: readonly string[]): unknown {
  if (tags.length === 0) return nothing;
  return html`<ul class="tags" part="tags">
    ${tags.map((tag) => html`<li class="tag"><bdi>${text(tag)}</bdi></li>`)}
  </ul>`;
}
