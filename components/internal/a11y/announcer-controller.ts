import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadPart } from '../../../src/errors/load-part.js';
import type * as announcer from './announcer.js';

/** There is nothing to read out before the first postings, so these do not wait for it. */
const loadAnnouncer = (): Promise<typeof announcer> => loadPart(import('./announcer.js'));

/** Keeps the page's live region while its element is in a document, and reads out what the element has to say. */
export class AnnouncerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #retained: Promise<(() => void) | undefined> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#retained ??= loadAnnouncer().then(
      ({ retainAnnouncer }) => retainAnnouncer(this.#host),
      () => undefined,
    );
  }

  hostDisconnected(): void {
    const retained = this.#retained;
    this.#retained = undefined;
    // A move takes the element out and in again within one task: the region stays where it is.
    queueMicrotask(() => void retained?.then((release) => release?.()));
  }

  /** Reads a text out, politely; a newer one replaces one that is not yet read. */
  announce(text: string): void {
    loadAnnouncer().then(
      ({ announce }) => announce(text, this.#host),
      () => undefined,
    );
  }
}
