import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Loads a part of an element when it is first needed. */
export class LazyModule<Module = unknown> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #import: () => Promise<Module>;
  #loading: Promise<void> | undefined;
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  /** What was loaded; absent until then. */
  module: Module | undefined;

  constructor(host: ReactiveControllerHost, load: () => Promise<Module>) {
    this.#host = host;
    this.#import = load;
    host.addController(this);
  }

  hostConnected(): void {
    // A failure is not remembered: a later visit may find the network again.
    if (this.status === 'failed') this.#loading = undefined;
  }

  /** Settles when it is known whether the module is there; never rejects. */
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
      this.module = await this.#import();
      this.status = 'ready';
    } catch {
      this.status = 'failed';
    }
    this.#host.requestUpdate();
  }
}
