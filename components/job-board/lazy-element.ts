import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Loads the definition of an element when it is first needed. */
export class LazyElement implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #import: () => Promise<unknown>;
  #loading: Promise<void> | undefined;
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';

  constructor(host: ReactiveControllerHost, load: () => Promise<unknown>) {
    this.#host = host;
    this.#import = load;
    host.addController(this);
  }

  hostConnected(): void {
    // A failure is not remembered: a later visit may find the network again.
    if (this.status === 'failed') this.#loading = undefined;
  }

  /** Settles when it is known whether the definition is there; never rejects. */
  load(): Promise<void> {
    this.#loading ??= this.#run();
    return this.#loading;
  }

  /** Asks again after a failure. */
  retry(): void {
    this.#loading = undefined;
    void this.load();
  }

  async #run(): Promise<void> {
    this.status = 'loading';
    try {
      await this.#import();
      this.status = 'ready';
    } catch {
      this.status = 'failed';
    }
    this.#host.requestUpdate();
  }
}
