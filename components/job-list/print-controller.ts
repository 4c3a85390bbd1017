import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows whether the page is being printed: on paper there is no button for more. */
export class PrintController implements ReactiveController {
  readonly #render: () => void;
  #connection: AbortController | undefined;
  isPrinting = false;

  /** `render` brings the element up to date at once: browsers wait for nothing. */
  constructor(host: ReactiveControllerHost, render: () => void) {
    this.#render = render;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    addEventListener('beforeprint', () => this.#print(true), { signal });
    addEventListener('afterprint', () => this.#print(false), { signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.isPrinting = false;
  }

  #print(isPrinting: boolean): void {
    this.isPrinting = isPrinting;
    this.#render();
  }
}
