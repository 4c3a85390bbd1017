import { html, nothing } from 'lit';
import type { detailMessages } from '../../../src/i18n/detail-messages.js';
import type { Localizer } from '../../../src/i18n/localizer.js';
import { icon } from './icons.js';

/** What became of sharing: the reader chose where to, or the address is copied, or is there to be copied. */
export type Shared = 'handed-on' | 'copied' | 'shown';

/** Whether the browser can hand an address on to other programs of the reader. */
function canShare(): boolean {
  return 'share' in navigator;
}

/** Hands an address on by what the device has for it; where it has nothing, copies it. */
export async function share(title: string, url: string): Promise<Shared> {
  try {
    if (canShare()) {
      await navigator.share({ title, url });
      return 'handed-on';
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'handed-on';
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'shown'; // pages without HTTPS, and frames without permission, have no clipboard
  }
}

/** An address to hand on, and what became of the last try. */
export interface ShareView {
  address: string;
  shared: Shared | undefined;
  share: () => void;
  className: string;
  localizer: Localizer<keyof typeof detailMessages>;
}

/** The button that hands an address on; with it a field to copy it from, where nothing else is left. */
export function renderShare({
  address,
  shared,
  share: handOn,
  className,
  localizer,
}: ShareView): unknown {
  const label = shared === 'copied' ? 'linkCopied' : canShare() ? 'share' : 'copyLink';
  return html`<button class=${className} part="share" type="button" @click=${handOn}>
      ${icon('share')}<span>${localizer.text(label)}</span>
    </button>
    ${
      shared === 'shown'
        ? html`<input
            class="field"
            readonly
            aria-label=${localizer.text('linkLabel')}
            .value=${address}
            @focus=${({ target }: FocusEvent) => (target as HTMLInputElement).select()}
          />`
        : nothing
    }`;
}
