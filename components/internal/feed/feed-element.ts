import { LitElement } from 'lit';
import type { FeedState, FeedStore } from '../../../src/feed/feed-store.js';
import type { Localizer } from '../../../src/i18n/localizer.js';
import type { Messages } from '../../../src/i18n/messages.js';
import type { HiringOrganization } from '../../../src/posting/model/posting.js';
import type { SourceId } from '../../../src/sources/source.js';
import { AnnouncerController } from '../a11y/announcer-controller.js';
import { FeedController } from './feed-controller.js';
import { LocalizeController } from '../i18n/localize-controller.js';
import { loadPart } from '../../../src/errors/load-part.js';
import { Loader } from '../loader.js';
import { property } from '../property.js';
import { styleUnstyledPage } from '../ui/unstyled-page.js';
import type { organizationReader } from './read-organization.js';

/** What reads the employer that a page states, as soon as one element of the page has loaded it. */
let createReader: typeof organizationReader | undefined;

/** Whether an element is light or dark; `auto` is as the page is. */
export type ColorScheme = 'auto' | 'light' | 'dark';

/**
 * What every element that shows postings shares: where the feed comes from, its state, and the
 * reader's language. The feed is loaded while the element is in a document, and only then.
 *
 * @attr {string} lang - The nearest one, on the element or above it, decides language and direction.
 * @cssproperty [--job-accent=light-dark(#1f5fd0, #8fb7ff)] - The colour of buttons, links and marks.
 * @cssproperty [--job-on-accent=lch(from var(--job-accent) clamp(0, (49.4 - l) * 1000, 100) 0 h)] - The colour of text on the accent; black or white, whichever is easier to read.
 * @cssproperty [--job-text=currentColor] - The colour of text; the page's own.
 * @cssproperty [--job-muted=oklch(from currentColor min(l * 0.36 + 0.4, max(l, 0.55)) c h)] - The colour of text of less weight; a softer shade of the text.
 * @cssproperty [--job-background=none] - The background of the whole element.
 * @cssproperty [--job-surface=color-mix(in srgb, currentColor 5%, transparent)] - The background of what stands out a little, such as tags and hovered buttons.
 * @cssproperty [--job-field-background=transparent] - The background of text fields.
 * @cssproperty [--job-border=1px solid var(--job-border-color)] - The lines around cards and notices.
 * @cssproperty [--job-border-color=color-mix(in srgb, currentColor 16%, transparent)] - The colour of those lines; a faint shade of the text.
 * @cssproperty [--job-control-border=color-mix(in srgb, currentColor 70%, transparent)] - The colour of the lines around buttons and fields.
 * @cssproperty [--job-radius=10px] - The corners of cards and notices.
 * @cssproperty [--job-control-radius=8px] - The corners of buttons and fields; those of chips and tags are rounder in proportion.
 * @cssproperty [--job-space=16px] - The room inside and between cards.
 * @cssproperty [--job-shadow=0 1px 2px rgb(0 0 0 / 6%), 0 6px 20px rgb(0 0 0 / 8%)] - The shadow of what lies above the page.
 * @cssproperty [--job-focus=var(--job-accent)] - The colour of the ring around what has the focus.
 * @cssproperty [--job-danger=light-dark(#b3261e, #ffb4ab)] - The colour of errors.
 * @cssproperty [--job-success=light-dark(#1b6e3c, #83d6a0)] - The colour of confirmations.
 * @cssproperty [--job-font=inherit] - The font family; the page's own.
 * @cssproperty [--job-title-font=inherit] - The font of titles and headings under `theme="editorial"`, which has serifs by itself.
 * @cssproperty [--job-font-size=inherit] - The size of text; the page's own.
 * @cssproperty [--job-line-height=1.5] - The height of lines.
 * @cssproperty [--job-letter-spacing=normal] - The space between letters.
 */
export abstract class FeedElement extends LitElement {
  /** Addresses of the feed, separated by spaces and resolved against the page. */
  @property({ useDefault: true }) src = '';

  /** The format of the feed; `auto` finds out. */
  @property({ useDefault: true }) format: 'auto' | SourceId = 'auto';

  /** Describes any other JSON: a JSON object, or `#id` of a `<script type="application/json">` in the page. */
  @property() mapping: string | object | undefined;

  /** The employer, where the feed names none: a name, or `{ name, url?, logo? }`, in the attribute as JSON. */
  @property() organization: string | HiringOrganization | undefined;

  /** The fields that a company made for its own use in Greenhouse or SmartRecruiters and that readers may see among the facts of a posting: their names, separated by commas. */
  @property({ attribute: 'custom-fields', useDefault: true }) customFields = '';

  /** What the feed writes for places, and what is meant: a JSON object like `{ "SF": "San Francisco, CA", "LOCATION 10": null }`, where `null` hides the place, or `#id` of a `<script type="application/json">` in the page. */
  @property({ attribute: 'location-aliases' }) locationAliases:
    string | Readonly<Record<string, string | null>> | undefined;

  /** The most that a feed may have, uncompressed and with all its pages, for example `100 MB`; 64 MB where absent. */
  @property({ attribute: 'max-feed-size', useDefault: true }) maxFeedSize = '';

  /** `lazy` loads the feed when the element is in the window, or about to be. */
  @property({ useDefault: true }) loading: 'eager' | 'lazy' = 'eager';

  /** Where to send readers when the feed, or a part of the element, cannot be shown. */
  @property({ attribute: 'fallback-href', useDefault: true }) fallbackHref = '';

  /** Light, dark, or as the page is. */
  @property({ attribute: 'color-scheme', reflect: true, useDefault: true })
  colorScheme: ColorScheme = 'auto';

  /** A finished look: `default`, `editorial`, `bold` or `contrast`; the page's own where absent. Custom properties refine it. */
  @property({ reflect: true, useDefault: true }) theme:
    '' | 'default' | 'editorial' | 'bold' | 'contrast' = '';

  /** A feed that a parent element owns; wins over `src`. The owner fires the feed's events. */
  @property({ attribute: false }) feed: FeedStore | undefined;

  /** Replaces single texts of the element. */
  @property({ attribute: false }) messages: Partial<Messages> | undefined;

  #announcer = new AnnouncerController(this);
  /** What fits the element to a dark page that declares no scheme, and to a theme: few pages have either, and it stands well without. */
  #ground = new Loader(this, async () => {
    const { GroundController } = await loadPart(import('../ui/ground-controller.js'));
    return new GroundController(this);
  });
  #readOrganization: ReturnType<typeof organizationReader> | undefined;
  #reader: Loader | undefined;
  #localize = new LocalizeController(this, () => this.messages);
  #feed = new FeedController(this, {
    isNeeded: () => this.needsFeed && !this.isWaiting,
    isReadable: () =>
      this.#localize.isReady && this.#reader?.status !== 'loading' && !this.#awaitsTheme,
    language: () => this.#localize.declaredLanguage,
    organization: () => this.#pageEmployer,
  });

  /**
   * The feed and its state follow the properties before anything is derived from them, and after
   * those that were set before the element was defined.
   */
  protected override shouldUpdate(): boolean {
    if (this.organization && !createReader) {
      this.#reader ??= new Loader(this, async () => {
        createReader = (await loadPart(import('./read-organization.js'))).organizationReader;
      });
      void this.#reader.load();
    }
    void this.#ground.load();
    if (this.loading === 'lazy' && this.isWaiting === undefined) {
      this.isWaiting = true;
      const start = (): void => {
        this.isWaiting = false;
        this.requestUpdate();
      };
      loadPart(import('./near-window.js')).then(({ whenNear }) => whenNear(this, start), start);
    }
    this.#localize.follow();
    this.#feed.follow();
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    styleUnstyledPage(this);
  }

  /** Whether the element is to load nothing yet, since it is far from the window. */
  protected isWaiting: boolean | undefined;

  /** Whether the element needs the feed at all; one that was given its posting does not. */
  protected get needsFeed(): boolean {
    return true;
  }

  /** Where the feed stands. Stays `loading` until the reader's language is there too, so no text appears twice. */
  protected get feedState(): FeedState {
    return this.#feed.state;
  }

  /** The employer of every posting that names none: as the feed says, else as the page does. */
  protected get employer(): HiringOrganization | undefined {
    const { feedState } = this;
    if ('feed' in feedState) return feedState.feed.organization;
    return this.#pageEmployer;
  }

  /** The employer as the page states it: few pages do, and only they load what reads that. */
  get #pageEmployer(): HiringOrganization | undefined {
    if (!this.organization || !createReader) return undefined;
    this.#readOrganization ??= createReader(this);
    return this.#readOrganization(this.organization);
  }

  get #awaitsTheme(): boolean {
    const { status, value } = this.#ground;
    return this.theme !== '' && status !== 'failed' && !value?.isThemed;
  }

  /** The owner of the feed; absent while the element has none. */
  protected get store(): FeedStore | undefined {
    return this.#feed.store;
  }

  /** Asks for the feed again; absent where that cannot help. */
  protected get retryFeed(): (() => void) | undefined {
    return this.#feed.retry;
  }

  /** Reads a text out to screen reader users, politely. A newer text of the element replaces one not yet read. */
  protected announce(text: string): void {
    this.#announcer.announce(text);
  }

  /** Whether the texts are in the reader's language already, or will not be. */
  protected get isLocalized(): boolean {
    return this.#localize.isReady;
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
