import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isPast } from '../../src/posting/time.js';

/** Browsers fire at once for delays beyond 24 days; an hour is soon enough to look again. */
const longestWait = 3_600_000;
const shortestWait = 50;
/** For a calendar date, which ends at a midnight that depends on the reader. */
const minute = 60_000;

/** Updates its element when a posting closes while the page is open. */
export class ExpiryController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #validThrough: () => string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, validThrough: () => string | undefined) {
    this.#host = host;
    this.#validThrough = validThrough;
    host.addController(this);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const end = this.#validThrough();
    if (end === undefined || !this.#host.isConnected || isPast(end, new Date())) return;
    this.#timer = setTimeout(() => this.#host.requestUpdate(), waitUntil(end));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }
}

function waitUntil(end: string): number {
  const left = new Date(end).getTime() - Date.now();
  if (end.length <= 10 || Number.isNaN(left) || left < 0) return minute;
  return Math.min(Math.max(left + 10, shortestWait), longestWait);
}
