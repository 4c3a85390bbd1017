import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadPart } from '../../src/errors/load-part.js';
import { currentStatus, closingTime } from '../../src/posting/model/time.js';
import { fullDescription } from '../../src/posting/model/description.js';
import type { HiringOrganization, Posting } from '../../src/posting/model/posting.js';
import { ExpiryController } from '../internal/feed/expiry-controller.js';
import { ownPolicy } from '../internal/html/trusted-types.js';
import { warn } from '../internal/warn.js';

/** The posting that search engines are to read, and what belongs to it. */
export interface MarkedPosting {
  posting: Posting;
  /** The address of the page that shows it, if it has one. */
  url: string | undefined;
  organization: HiringOrganization | undefined;
  /** Whether people apply on the page itself. */
  hasForm: boolean;
  /** The posting with all its details. */
  load: () => Promise<Posting>;
}

/**
 * Keeps the schema.org markup of the open posting in the head of the page: one script, changed in
 * place, gone when the posting is closed or the element leaves.
 */
export class StructuredDataController implements ReactiveController {
  readonly #host: HTMLElement;
  #script: HTMLScriptElement | undefined;
  #marked: MarkedPosting | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    new ExpiryController(host, () => closingTime(this.#marked?.posting.validThrough ?? ''));
  }

  hostDisconnected(): void {
    this.show(undefined);
  }

  /** Marks up a posting in place of the former one; `undefined` takes the markup away. */
  show(marked: MarkedPosting | undefined): void {
    if (!marked || currentStatus(marked.posting) === 'closed') {
      this.#marked = undefined;
      this.#write(undefined);
    } else if (!this.#isShown(marked)) {
      this.#marked = marked;
      void this.#mark(marked);
    }
  }

  #isShown({ posting, url, organization, hasForm }: MarkedPosting): boolean {
    const shown = this.#marked;
    return (
      posting === shown?.posting &&
      url === shown.url &&
      organization === shown.organization &&
      hasForm === shown.hasForm
    );
  }

  async #mark(marked: MarkedPosting): Promise<void> {
    try {
      const { url, organization, hasForm, load } = marked;
      const [[{ jobPostingJsonLd }, { serializeJsonLd }, { renderDescription }], posting] =
        await Promise.all([
          loadPart(
            Promise.all([
              import('../../src/structured-data/job-posting.js'),
              import('../../src/structured-data/serialize-json-ld.js'),
              import('../internal/html/rich-text.js'),
            ]),
          ),
          load(),
        ]);
      // Search engines are told what readers see, not what a feed hides in its source (JP-31).
      const text = document.createElement('div');
      const { baseURI: base } = document;
      text.append(await renderDescription(fullDescription(posting), { base, headingLevel: 2 }));
      if (this.#marked !== marked) return;
      const { data, findings } = jobPostingJsonLd(
        {
          ...posting,
          description: text.innerHTML,
          sections: [],
          // What the feed says of it holds for the feed's own page (JP-21).
          ...((hasForm || posting.directApply !== undefined) && { directApply: hasForm }),
        },
        { ...(url !== undefined && { url }), ...(organization && { organization }) },
      );
      this.#write(data && serializeJsonLd(data));
      // Said only where it is all that is missing: then the advice brings the markup.
      const refused = findings.filter(({ effect }) => effect === 'refused');
      if (refused.length > 0 && refused.every(({ rule }) => rule === 'JP-06')) {
        const message =
          'shows a posting without an employer, which search engines do not take: add organization="…".';
        warn('organization-missing', message, this.#host);
      }
    } catch {
      // Without its details a posting has no truthful markup; the detail tells the reader what failed.
      if (this.#marked === marked) this.#write(undefined);
    }
  }

  #write(text: string | undefined): void {
    if (text === undefined) {
      this.#script?.remove();
      this.#script = undefined;
      return;
    }
    if (!this.#script) {
      this.#script = document.createElement('script');
      this.#script.type = 'application/ld+json';
      this.#script.setAttribute('data-open-roles', 'posting');
    }
    // Pages that enforce Trusted Types take data for scripts from a policy only.
    const trusted = ownPolicy()?.createScript(text);
    if (trusted) Reflect.set(this.#script, 'textContent', trusted);
    else this.#script.replaceChildren(document.createTextNode(text));
    if (!this.#script.isConnected) document.head.append(this.#script);
  }
}
