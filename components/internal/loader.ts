import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Who shows what is loaded, and is asked to show it anew when it is there or does not come. */
type LoaderHost = Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>;

/** Loads what an element shows: a module, a posting, whatever takes its time. */
export class Loader<
  Value = unknown,
  Inputs extends readonly unknown[] = [],
> implements ReactiveController {
  readonly #host: LoaderHost;
  readonly #load: (...inputs: Inputs) => Promise<Value>;
  #inputs: Inputs | undefined;
  #loading: Promise<void> | undefined;
  #isRetried = false;
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  /** What was loaded last, also while it is loaded anew. */
  value: Value | undefined;
  /** Why it failed. */
  error: unknown;

  constructor(host: LoaderHost, load: (...inputs: Inputs) => Promise<Value>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    // A failure is not remembered: a later visit may find the network again.
    if (this.status === 'failed') this.#loading = undefined;
  }

  /** Loads where these inputs are other ones than before. Settles when it is known what came; never rejects. */
  load(...inputs: Inputs): Promise<void> {
    if (!this.#loading || inputs.some((input, index) => input !== this.#inputs?.[index])) {
      this.#inputs = inputs;
      this.#loading = this.#run(inputs);
    }
    return this.#loading;
  }

  /** Asks again after a failure. */
  retry(): void {
    this.#isRetried = true;
    this.#loading = undefined;
    if (this.#inputs) void this.load(...this.#inputs);
    this.#host.requestUpdate();
  }

  /** Whether it did not come though it was asked for again. */
  get isLost(): boolean {
    return this.status === 'failed' && this.#isRetried;
  }

  async #run(inputs: Inputs): Promise<void> {
    this.status = 'loading';
    let outcome: Pick<this, 'status' | 'value' | 'error'>;
    try {
      outcome = { status: 'ready', value: await this.#load(...inputs), error: undefined };
    } catch (error) {
      outcome = { status: 'failed', value: undefined, error };
    }
    if (inputs !== this.#inputs) return;
    Object.assign(this, outcome);
    this.#host.requestUpdate();
  }
}
