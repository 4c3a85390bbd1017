import type { ReactiveController, ReactiveElement } from 'lit';
import { loadMessages } from '../../../src/i18n/load-messages.js';
import { Localizer } from '../../../src/i18n/localizer.js';
import type { Messages } from '../../../src/i18n/messages.js';
import { memoizeEqual } from '../memoize.js';
import { nearestLanguage, watchLanguages } from './nearest-language.js';

const fallbackLanguage = 'en';

/** Messages by language; `undefined` where the language has none and English stands in. */
const loaded = new Map<string, Partial<Messages> | undefined>([[fallbackLanguage, undefined]]);
const loading = new Map<string, Promise<void>>();

/** Loads a language once for all elements. */
function load(language: string): Promise<void> {
  let promise = loading.get(language);
  if (!promise) {
    promise = loadMessages(language).then((messages) => void loaded.set(language, messages));
    loading.set(language, promise);
  }
  return promise;
}

/** The words for a place in the page, in its language as far as that could be loaded. */
export async function localizerAt(element: Element): Promise<Localizer> {
  const { language = fallbackLanguage } = nearestLanguage(element);
  await load(language);
  return new Localizer(language, loaded.get(language));
}

/** Gives its element the language and direction that hold where it stands, and follows their changes. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #overrides: () => Partial<Messages> | undefined;
  readonly #memoize = memoizeEqual<Partial<Messages> | undefined>();
  #language: string | undefined;
  #direction: 'ltr' | 'rtl' | 'inherit' = 'inherit';
  #localizer = new Localizer(fallbackLanguage);
  #builtFrom: readonly unknown[] = [fallbackLanguage, true, undefined, undefined];
  #isReady = true;
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveElement, overrides: () => Partial<Messages> | undefined) {
    this.#host = host;
    this.#overrides = overrides;
    host.addController(this);
  }

  /** The language that the page declares for the element, if it declares one. */
  get declaredLanguage(): string | undefined {
    return this.#language;
  }

  get localizer(): Localizer {
    return this.#localizer;
  }

  /** Set where the language of page or words decides the direction; absent where a nearer `dir` does. */
  get direction(): 'ltr' | 'rtl' | undefined {
    if (this.#localizer.ownLanguage) return this.#localizer.direction;
    return this.#direction === 'inherit' ? undefined : this.#direction;
  }

  /** Whether the texts are in the reader's language, or will not be. */
  get isReady(): boolean {
    return this.#isReady;
  }

  hostConnected(): void {
    this.#unwatch ??= watchLanguages(this.#host, () => this.#look());
    this.#look();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** Brings the localizer up to date with language, loaded texts and overrides. */
  follow(): void {
    const language = this.#language ?? fallbackLanguage;
    // What is shown stays in its language until the words of the next one are there.
    if (this.#isReady && !loaded.has(language)) return;
    const messages = loaded.get(language);
    const overrides = this.#memoize(this.#overrides());
    const parts = [language, loaded.has(language), messages, overrides];
    if (parts.every((part, index) => part === this.#builtFrom[index])) return;
    this.#builtFrom = parts;
    const hasWords = !loaded.has(language) || messages || overrides || /^en\b/i.test(language);
    // English words take English dates, numbers and their direction along: both in one line are hard to
    // read, and from right to left in the wrong order.
    const spoken = hasWords ? language : fallbackLanguage;
    this.#localizer = new Localizer(spoken, { ...messages, ...overrides }, undefined, language);
  }

  #look(): void {
    const { language, hasNearerDirection } = nearestLanguage(this.#host);
    this.#language = language;
    this.#ensureLoaded(language ?? fallbackLanguage);
    this.follow();
    this.#direction =
      language === undefined || hasNearerDirection ? 'inherit' : new Localizer(language).direction;
    this.#host.requestUpdate();
  }

  #ensureLoaded(language: string): void {
    const isLoaded = loaded.has(language);
    this.#isReady = isLoaded || (this.#isReady && this.#host.hasUpdated);
    if (isLoaded) return;
    void load(language).then(() => {
      if (language !== (this.#language ?? fallbackLanguage)) return;
      this.#isReady = true;
      this.#host.requestUpdate();
    });
  }
}
