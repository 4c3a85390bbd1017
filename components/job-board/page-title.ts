import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Puts the open posting's title before the page's own, and takes it away again. */
export class PageTitle implements ReactiveController {
  #own: string | undefined;
  #set = '';

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.show(undefined);
  }

  /** `undefined` gives the page its own title back. */
  show(title: string | undefined): void {
    // A title that somebody else has set since is theirs.
    if (this.#own !== undefined && document.title === this.#set) document.title = this.#own;
    this.#own = undefined;
    if (title === undefined) return;
    this.#own = document.title;
    document.title = this.#own === '' ? title : `${title} – ${this.#own}`;
    this.#set = document.title;
  }
}
