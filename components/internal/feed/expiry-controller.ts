import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Browsers fire at once for delays beyond 24 days; an hour is soon enough to look again. */
const longestWait = 3_600_000;

/** Updates its element when a posting closes while the page is open. */
export class ExpiryController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #closingTime: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `closingTime`: in milliseconds since the epoch; `NaN` or infinite where nothing will close. */
  constructor(host: ReactiveControllerHost & HTMLElement, closingTime: () => number) {
    this.#host = host;
    this.#closingTime = closingTime;
    host.addController(this);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const left = this.#closingTime() - Date.now();
    if (!this.#host.isConnected || !(left > 0 && left < Infinity)) return;
    this.#timer = setTimeout(() => this.#host.requestUpdate(), Math.min(left + 10, longestWait));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }
}
