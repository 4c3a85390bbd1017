import { limitTime, readParts } from '../http/attempts.js';
import type { Platform } from '../http/platform.js';
import { deniesSuccess, member, readDetail, readFieldErrors, text } from './answer-members.js';
import {
  failure,
  type ApplyErrorCode,
  type Receipt,
  type RequiredReceipt,
  type ServerFieldError,
  type SubmitFailure,
} from './submit-outcome.js';

/**
 * One answer of the endpoint, read. `isPending`: the same key is being worked on, ask again. `isReplay`: it
 * is the answer that the key had before.
 */
export type EndpointAnswer =
  | { status: 'sent'; receipt: Receipt; isReplay: boolean }
  | { status: 'failed'; failure: SubmitFailure; isPending?: boolean };

/** Some endpoints send the application back; whatever is longer than this is not read to its end. */
const maxAnswerBytes = 1024 * 1024;

const codes: ReadonlyMap<number, ApplyErrorCode> = new Map([
  [408, 'apply-timeout'],
  [409, 'apply-duplicate'],
  [410, 'apply-closed'],
  [413, 'apply-too-large'],
  [415, 'apply-file-type'],
  [425, 'apply-server'],
  [429, 'apply-rate-limited'],
  [401, 'apply-endpoint'],
  [403, 'apply-refused'],
  [404, 'apply-endpoint'],
  [405, 'apply-endpoint'],
  [406, 'apply-endpoint'],
  [414, 'apply-endpoint'],
  [426, 'apply-endpoint'],
  [431, 'apply-endpoint'],
  [451, 'apply-refused'],
  [501, 'apply-endpoint'],
  [511, 'apply-network'],
]);

/**
 * Reads the endpoint's answer. Success is what the protocol calls so; a log-in page or a cut-off answer
 * leaves the outcome unknown (`apply-unconfirmed`), and so does one that has not ended after `bodyTime`
 * milliseconds. What the body is decides, not what it is called.
 * Everything in it is data from outside: it is copied field by field.
 */
export async function readAnswer(
  response: Response,
  required: RequiredReceipt,
  bodyTime: number,
  platform: Pick<Platform, 'after'>,
): Promise<EndpointAnswer> {
  // Shows neither status nor address: some endpoints thank by a redirect, others have moved.
  if (response.type === 'opaqueredirect') {
    if (required === 'any') return { status: 'sent', receipt: {}, isReplay: false };
    return { status: 'failed', failure: failure('apply-redirect', { isUncertain: true }) };
  }
  const { status: httpStatus } = response;
  const { text: source, isWhole } = await readStart(response, bodyTime, platform);
  const body = parseObject(source);
  const status = httpStatus >= 400 ? httpStatus : statedStatus(body);
  if (status >= 400 || isProblem(response) || deniesSuccess(body))
    return readFailure(status || httpStatus, body);
  const isEmpty = source.trim() === '';
  const isProven =
    isWhole &&
    (((httpStatus === 200 || httpStatus === 201) && body !== undefined) ||
      ((httpStatus === 202 || httpStatus === 204) && isEmpty));
  if (isProven || (required === 'any' && response.ok)) {
    // As endpoints mark it that answer a key once more (Stripe; `open-roles-server`).
    const isReplay = response.headers.get('idempotency-replayed') === 'true';
    return { status: 'sent', receipt: readReceipt(body), isReplay };
  }
  const unconfirmed = failure('apply-unconfirmed', { httpStatus, isUncertain: true });
  return { status: 'failed', failure: unconfirmed };
}

/** Problem details (RFC 9457) are of a failure, whatever the status of the answer. */
const isProblem = ({ headers }: Response): boolean =>
  /^application\/problem\+json\b/iu.test(headers.get('content-type') ?? '');

/** The status that the body states, which gateways pass on under a 200 of their own; else 0. */
function statedStatus(body: object | undefined): number {
  const isReceipt = member(body, 'id') !== undefined || member(body, 'reference') !== undefined;
  const names = ['statusCode', 'status', ...(isReceipt ? [] : ['code'])];
  const stated = names.map((name) => Number(member(body, name)));
  return stated.find((status) => status >= 400 && status < 600) ?? 0;
}

function readFailure(httpStatus: number, body: object | undefined): EndpointAnswer {
  const fieldErrors = readFieldErrors(body);
  const detail = readDetail(body);
  const isPending = httpStatus === 409 && speaksOfProgress(body);
  // The key stands for another application (The Idempotency-Key HTTP Header Field, draft 07).
  const isReused =
    httpStatus === 422 &&
    fieldErrors.length === 0 &&
    /idempoten/iu.test(`${wordsOf(body)} ${detail}`);
  const code = isPending
    ? 'apply-server'
    : isReused
      ? 'apply-key-reused'
      : failureCode(httpStatus, fieldErrors);
  return {
    status: 'failed',
    isPending,
    failure: failure(code, {
      httpStatus,
      isUncertain: isPending || httpStatus === 408 || httpStatus === 504,
      fieldErrors,
      ...(detail && !isReused && { detail }), // which speaks of keys
    }),
  };
}

function failureCode(status: number, fieldErrors: readonly ServerFieldError[]): ApplyErrorCode {
  const code = codes.get(status);
  if (code) return code;
  if (fieldErrors.length > 0) return 'apply-fields';
  if (status < 400) return 'apply-refused';
  if (status === 400 || status === 422) return 'apply-rejected';
  // Any other of these speaks of the request, which is none of the applicant's making.
  return status >= 500 ? 'apply-server' : 'apply-endpoint';
}

/** A 409 is either an application that exists already, or the first try with this key still at work. */
function speaksOfProgress(body: object | undefined): boolean {
  return /idempoten|in[-_ ]?(?:progress|flight)|processing/iu.test(wordsOf(body));
}

/** What an answer calls its failure. */
function wordsOf(body: object | undefined): string {
  const names = ['type', 'title', 'code', 'error'];
  return names.map((name) => text(member(body, name)) ?? '').join(' ');
}

/** A member of another type is not shown. */
function readReceipt(body: object | undefined): Receipt {
  const receipt: Receipt = {};
  for (const name of ['id', 'reference', 'message'] as const) {
    const value = text(member(body, name));
    if (value) receipt[name] = value;
  }
  return receipt;
}

function parseObject(source: string): object | undefined {
  try {
    const value: unknown = JSON.parse(source);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The first bytes of the body as UTF-8, and whether they are all of it. */
async function readStart(
  response: Response,
  silence: number,
  platform: Pick<Platform, 'after'>,
): Promise<{ text: string; isWhole: boolean }> {
  const decoder = new TextDecoder();
  let read = '';
  let bytes = 0;
  const take = (part: Uint8Array): boolean => {
    bytes += part.length;
    read += decoder.decode(part, { stream: true });
    return bytes < maxAnswerBytes;
  };
  try {
    const isWhole = await limitTime(() => readParts(response, take), { silence }, platform);
    return { text: read, isWhole };
  } catch {
    // The connection broke, or the rest does not come. The status has arrived, and says enough of a failure.
    return { text: read, isWhole: false };
  }
}
