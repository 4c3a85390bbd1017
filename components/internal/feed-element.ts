import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeedState, FeedStore } from '../../src/feed/feed-store.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { Messages } from '../../src/i18n/messages.js';
import { AnnouncerController } from './controllers/announcer-controller.js';
import { FeedController } from './controllers/feed-controller.js';
import { LocalizeController } from './controllers/localize-controller.js';

/**
 * What every element that shows postings shares: where the feed comes from, its state, and the
 * reader's language. The feed is loaded while the element is in a document, and only then.
 */
export abstract class FeedElement extends LitElement {
  /** Addresses of the feed, separated by spaces and resolved against the page. */
  @property() src = '';

  /** The format of the feed; `auto` finds out. */
  @property() format = 'auto';

  /** Describes any other JSON: a JSON object, or `#id` of a `<script type="application/json">` in the page. */
  @property() mapping: string | object | undefined;

  /** Where to send readers when the feed cannot be shown. */
  @property({ attribute: 'fallback-href' }) fallbackHref = '';

  /** A feed that a parent element owns; wins over `src`. The owner fires the feed's events. */
  @property({ attribute: false }) feed: FeedStore | undefined;

  /** Replaces single texts of the element. */
  @property({ attribute: false }) messages: Partial<Messages> | undefined;

  #localize = new LocalizeController(this, () => this.messages);
  #feed = new FeedController(this, {
    isNeeded: () => this.needsFeed,
    isReadable: () => this.#localize.isReady,
    language: () => this.#localize.declaredLanguage,
  });

  constructor() {
    super();
    new AnnouncerController(this);
  }

  /** The feed and its state follow the properties before anything is derived from them. */
  protected override performUpdate(): void {
    this.#localize.follow();
    this.#feed.follow();
    super.performUpdate();
  }

  /** Whether the element needs the feed at all; one that was given its posting does not. */
  protected get needsFeed(): boolean {
    return true;
  }

  /** Where the feed stands. Stays `loading` until the reader's language is there too, so no text appears twice. */
  protected get feedState(): FeedState {
    return this.#feed.state;
  }

  /** The owner of the feed; absent while the element has none. */
  protected get store(): FeedStore | undefined {
    return this.#feed.store;
  }

  /** Texts, dates and numbers in the reader's language. */
  protected get localizer(): Localizer {
    return this.#localize.localizer;
  }

  /** The direction to set on the element's own root where it differs in kind from the page's; absent to inherit. */
  protected get direction(): 'ltr' | 'rtl' | undefined {
    return this.#localize.direction;
  }
}
