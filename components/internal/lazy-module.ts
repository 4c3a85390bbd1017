import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadPart } from '../../src/errors/load-part.js';

/** Who shows a part, and is asked to show it anew when it is there or does not come. */
type LazyModuleHost = Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>;

/** Loads a part of an element when it is first needed. */
export class LazyModule<Module = unknown> implements ReactiveController {
  readonly #host: LazyModuleHost;
  readonly #import: () => Promise<Module>;
  #loading: Promise<void> | undefined;
  #isRetried = false;
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  /** What was loaded; absent until then. */
  module: Module | undefined;

  constructor(host: LazyModuleHost, load: () => Promise<Module>) {
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
    this.#isRetried = true;
    this.#loading = undefined;
    void this.load();
    this.#host.requestUpdate();
  }

  /** Whether it did not come though it was asked for again. */
  get isLost(): boolean {
    return this.status === 'failed' && this.#isRetried;
  }

  async #run(): Promise<void> {
    this.status = 'loading';
    try {
      this.module = await loadPart(this.#import());
      this.status = 'ready';
    } catch {
      this.status = 'failed';
    }
    this.#host.requestUpdate();
  }
}
