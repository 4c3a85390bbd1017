import { html, nothing } from 'lit';
import type { Localizer } from '../../../src/i18n/localizer.js';
import { safeUrl } from '../../../src/posting/read/safe-url.js';
import type { BaseKey } from '../../../src/i18n/messages.js';
import type { Loader } from '../loader.js';
import { reloadPage } from './reload-page.js';

/** What readers can do where something could not be shown. */
export interface ErrorActions {
  localizer: Localizer;
  /** Where the same can be seen elsewhere, as the page author or the feed gave it. */
  fallbackHref: string | undefined;
  /** Absent where asking again cannot help. */
  retry: (() => void) | undefined;
}

/** The button that asks again and the link to elsewhere, as far as there are any. */
export function renderErrorActions({ localizer, fallbackHref, retry }: ErrorActions): unknown {
  const href = fallbackHref ? safeUrl(fallbackHref, document.baseURI) : undefined;
  if (!retry && href === undefined) return nothing;
  return html`<p class="actions">
    ${
      retry
        ? html`<button class="button" part="retry" type="button" @click=${retry}>
            <span>${localizer.text(retry === reloadPage ? 'reload' : 'retry')}</span>
          </button>`
        : nothing
    }
    ${
      href === undefined
        ? nothing
        : html`<a class="link" part="fallback" href=${href}>${localizer.text('fallback')}</a>`
    }
  </p>`;
}

/**
 * Says that a part of an element could not be loaded, and loads it on request. The button goes as soon
 * as it was pressed: `leave` takes the focus.
 */
export function renderLoadFailure(
  part: Loader,
  { localizer, fallbackHref }: Omit<ErrorActions, 'retry'>,
  leave: () => void,
  text: BaseKey = 'partFailed',
): unknown {
  const retry = (): void => {
    leave();
    part.retry();
  };
  return html`<div class="notice" role="alert" lang=${localizer.ownLanguage ?? nothing}>
    <p class="notice-title">${localizer.text(text)}</p>
    ${renderErrorActions({ localizer, fallbackHref, retry: part.isLost ? reloadPage : retry })}
  </div>`;
}
