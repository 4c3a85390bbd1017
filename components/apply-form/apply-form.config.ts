import { defaultFileLimits, type FileLimits } from '../../src/apply/file-rules.js';
import { parseFileSize } from '../../src/apply/file-size.js';
import { applicationFields, fileQuestions, type Encoding } from '../../src/apply/application.js';
import { readEndpoint } from '../../src/apply/endpoint.js';
import { withAttribution, type Attribution } from '../../src/apply/attribution.js';
import { wordQuestions } from '../../src/i18n/word-questions.js';
import type { HiringOrganization, Posting } from '../../src/posting/model/posting.js';
import { safeUrl } from '../../src/posting/read/safe-url.js';
import { rememberAttribution } from '../internal/attribution.js';
import type { FormSettings } from '../internal/form-settings.js';
import { oneOf, readAttribute } from '../internal/read-attribute.js';
import { warn } from '../internal/warn.js';
import type { FormConfig } from './application-session.js';
import type { ApplyLocalizer } from '../../src/apply/field-error-text.js';
import type { OtherWay } from './apply-form.views.js';

/** What the attributes of a form say, which may be any text. */
export interface FormAttributes extends Omit<FormSettings, 'encoding' | 'receipt'> {
  readonly localName: string;
  encoding: string;
  receipt: string;
  action: string;
  preview: boolean;
}

const isReceipt = oneOf('json', 'any');

/**
 * What a form stands for: its attributes and its posting; `undefined` where there is nowhere to post to.
 * `employer` is whom the feed, or the page, names for all postings.
 */
export function readConfig(
  element: FormAttributes,
  posting: Posting,
  localizer: ApplyLocalizer,
  employer: HiringOrganization | undefined,
): FormConfig | undefined {
  const endpoint = element.preview ? undefined : readAction(element);
  if (!endpoint && !element.preview) return undefined;
  const encoding = readEncoding(element, posting);
  const labels = {
    name: localizer.text('nameLabel'),
    email: localizer.text('emailLabel'),
    resume: localizer.text('resumeLabel'),
  };
  const { hiringOrganization = employer } = posting;
  const asked = { ...posting, ...(hiringOrganization && { hiringOrganization }) };
  const questions = wordQuestions(asked, localizer);
  return {
    posting,
    endpoint,
    encoding,
    receipt: readAttribute(element, 'receipt', element.receipt, isReceipt, 'json'),
    fields: applicationFields({ questions }, labels, encoding),
    limits: readLimits(element),
    source: rememberAttribution(),
  };
}

/** The limits that the attributes state; the default for each that is absent or cannot be read. */
function readLimits(element: FormAttributes): FileLimits {
  const size = (attribute: string, text: string, fallback: number): number => {
    const bytes = parseFileSize(text);
    if (bytes === undefined && text !== '') {
      warn('apply-size', `does not understand ${attribute}="${text}". Write "5 MB".`, element);
    }
    return bytes ?? fallback;
  };
  return {
    maxFileSize: size('max-file-size', element.maxFileSize, defaultFileLimits.maxFileSize),
    maxTotalSize: size('max-total-size', element.maxTotalSize, defaultFileLimits.maxTotalSize),
    accept: element.accept || defaultFileLimits.accept,
  };
}

/** The ways to apply that the posting itself names, each checked, with the visitor's campaign along. */
export function otherWays(
  posting: Posting,
  source: Attribution,
  localizer: ApplyLocalizer,
): OtherWay[] {
  const link = safeUrl(posting.applyUrl, document.baseURI);
  const mail = safeUrl(posting.applyEmail && `mailto:${posting.applyEmail}`);
  return [
    ...(link
      ? [{ href: withAttribution(link, source), label: localizer.text('applyElsewhere') }]
      : []),
    ...(mail ? [{ href: mail, label: localizer.text('applyByMail') }] : []),
  ];
}

/** The posting's own page, for one that names no way to apply. */
export function ownPage({ url }: Posting, localizer: ApplyLocalizer): OtherWay[] {
  const href = safeUrl(url, document.baseURI);
  return href === undefined ? [] : [{ href, label: localizer.text('applyElsewhere') }];
}

/** How the application is posted. Says what JSON leaves out. */
function readEncoding(element: FormAttributes, posting: Posting): Encoding {
  const { encoding } = element;
  if (encoding === 'json') {
    const asked = fileQuestions(posting).map((question) => question.id);
    const names = asked.length > 0 ? asked.join(', ') : 'the résumé';
    warn('apply-json-files', `cannot send files as JSON: it does not ask for ${names}.`, element);
    return 'json';
  }
  if (encoding !== 'multipart' && encoding !== '') {
    warn('apply-encoding', `knows no encoding "${encoding}"; it sends multipart.`, element);
  }
  return 'multipart';
}

/** The address to post to, if there is one that can be posted to. */
function readAction(element: FormAttributes): URL | undefined {
  if (element.action.trim() === '') return undefined;
  const endpoint = readEndpoint(element.action, document.baseURI);
  if ('problem' in endpoint) {
    warn(endpoint.problem, `cannot post to action="${element.action}".`, element);
    return undefined;
  }
  if (endpoint.hasSecret) {
    warn('apply-action-secret', 'has a key in its action, which every visitor can read.', element);
  }
  return endpoint.url;
}
