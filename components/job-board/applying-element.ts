import type { Encoding } from '../../src/apply/application.js';
import type { RequiredReceipt } from '../../src/apply/submit-outcome.js';
import { property } from '../internal/property.js';
import { ListingElement } from '../job-list/listing-element.js';
import type { ApplyMode } from './apply-mode.js';

/**
 * What a board says of applying. What is for its forms is reflected: they are given the attributes
 * before they are defined.
 */
export abstract class ApplyingElement extends ListingElement {
  /** How people apply: by the board's `form`, by the posting's `link`, or not here: `none`. */
  @property({ useDefault: true }) apply: 'auto' | ApplyMode = 'auto';

  /** Where applications are posted to. */
  @property({ attribute: 'apply-action', useDefault: true }) applyAction = '';

  /** How they are posted: `multipart`, or `json`, which cannot carry files. */
  @property({ reflect: true, useDefault: true }) encoding: Encoding = 'multipart';

  /** What counts as success: `json`, what the application protocol says, or `any` 2xx or redirect. */
  @property({ reflect: true, useDefault: true }) receipt: RequiredReceipt = 'json';

  /** The most that one file may have, for example `5 MB`. */
  @property({ attribute: 'max-file-size', reflect: true, useDefault: true }) maxFileSize = '';

  /** The most that all files of an application may have together. */
  @property({ attribute: 'max-total-size', reflect: true, useDefault: true }) maxTotalSize = '';

  /** The types of files that are taken, as in `<input accept>`. */
  @property({ reflect: true, useDefault: true }) accept = '';

  /** Keeps the answers on this device for a week, without files and agreements. */
  @property({ type: Boolean, reflect: true, useDefault: true }) draft = false;

  /** Address of the privacy notice. */
  @property({ attribute: 'privacy-href', reflect: true, useDefault: true }) privacyHref = '';
}
