import { ReactiveElement } from 'lit';
import type { Encoding } from '../../src/apply/application.js';
import type { RequiredReceipt } from '../../src/apply/submit-outcome.js';
import { property } from './property.js';

/** What a page says about applications: on a form, or on the board that makes the forms. */
export interface FormSettings {
  encoding: Encoding;
  receipt: RequiredReceipt;
  maxFileSize: string;
  maxTotalSize: string;
  accept: string;
  draft: boolean;
  review: boolean;
  jsonResume: boolean;
  privacyHref: string;
}

// TypeScript wants `any` of the constructors around a mixin.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Constructor<T> = abstract new (...parameters: any[]) => T;

/** Gives an element what a page says about applications. Reflected: a board hands on its attributes. */
export function FormSettingsMixin<T extends Constructor<ReactiveElement>>(
  superClass: T,
): T & Constructor<FormSettings> {
  abstract class FormSettingsElement extends superClass implements FormSettings {
    /** How an application is posted: `multipart`, or `json`, which cannot carry files. */
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

    /** Shows the answers once more before they are sent. */
    @property({ type: Boolean, reflect: true, useDefault: true }) review = false;

    /** Offers to fill the form in from a file in the format JSON Resume (jsonresume.org), which is not sent. */
    @property({ attribute: 'json-resume', type: Boolean, reflect: true, useDefault: true })
    jsonResume = false;

    /** Address of the privacy notice. */
    @property({ attribute: 'privacy-href', reflect: true, useDefault: true }) privacyHref = '';
  }
  return FormSettingsElement;
}

/** The attributes of these settings. */
export const formAttributes: readonly string[] =
  FormSettingsMixin(ReactiveElement).observedAttributes;
