import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { retainAnnouncer } from '../announcer.js';

/** Keeps the page's live region while its element is in a document. */
export class AnnouncerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #release: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#release ??= retainAnnouncer(this.#host);
  }

  hostDisconnected(): void {
    const release = this.#release;
    this.#release = undefined;
    // A move takes the element out and in again within one task: the region stays where it is.
    queueMicrotask(() => release?.());
  }
}
