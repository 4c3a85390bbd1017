import { html, nothing } from 'lit';
import { closingEvent } from '../../src/apply/closing-event.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { closingTime } from '../../src/posting/model/time.js';
import { icon } from '../internal/ui/icons.js';
import { downloadText } from '../internal/download-text.js';
import type { DetailLocalizer } from './job-detail.views.js';
import { renderShare, type Shared } from '../internal/ui/share-button.js';

/** What readers can do with a posting besides reading it and applying. */
export interface ToolsView {
  posting: Posting;
  /** Where the posting can be read by anybody; absent where it has no address. */
  address: string | undefined;
  /** What became of the last try to share it. */
  shared: Shared | undefined;
  share: () => void;
  /** The button that saves the posting; absent where readers save none. */
  save?: unknown;
  localizer: DetailLocalizer;
}

/** Buttons to hand the posting on, and to note its last day. */
export function renderTools(view: ToolsView): unknown {
  const { posting, localizer, address, shared, share } = view;
  const isNotable = closingTime(posting.validThrough ?? '') > Date.now();
  if (address === undefined && !isNotable && view.save === undefined) return nothing;
  return html`<div class="tools">
    ${view.save}
    ${address === undefined ? nothing : renderShare({ address, shared, share, className: 'tool', localizer })}
    ${
      isNotable
        ? html`<button
            class="tool"
            part="add-to-calendar"
            type="button"
            @click=${() => saveClosing(view)}
          >
            ${icon('calendar')}<span>${localizer.text('addToCalendar')}</span>
          </button>`
        : nothing
    }
  </div>`;
}

function saveClosing({ posting, address: url, localizer }: ToolsView): void {
  const summary = localizer.text('calendarEntry', { title: posting.title });
  const text = closingEvent(posting, { summary, url, now: new Date() });
  if (text !== undefined) downloadText('job.ics', text, 'text/calendar');
}
