import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadPart } from '../../../src/errors/load-part.js';
import type * as announcer from './announcer.js';

/** There is nothing to read out before the first postings, so these do not wait for it. */
const loadAnnouncer = (): Promise<typeof announcer> => loadPart(import('./announcer.js'));

/** What an element does with the page's live region while it is in a document. */
interface Connection {
  announce: (text: string) => void;
  release: () => void;
}

/** Keeps the page's live region while its element is in a document, and reads out what the element has to say. */
export class AnnouncerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #connection: Promise<Connection | undefined> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection ??= loadAnnouncer().then(
      ({ announce, retainAnnouncer }) => ({
        announce: (text) => announce(text, this.#host),
        release: retainAnnouncer(this.#host),
      }),
      () => undefined,
    );
  }

  hostDisconnected(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    // A move takes the element out and in again within one task: the region stays where it is.
    queueMicrotask(() => void connection?.then((open) => open?.release()));
  }

  /** Reads a text out, politely; a newer one replaces one that is not yet read, and nothing is read when the element has left. */
  announce(text: string): void {
    void this.#connection?.then((open) => open?.announce(text));
  }
}
