import {
  failure,
  type ApplyErrorCode,
  type Receipt,
  type ServerFieldError,
  type SubmitFailure,
} from './submit-outcome.js';

/** One answer of the endpoint, read. `isPending`: the same key is being worked on, ask again. */
export type EndpointAnswer =
  | { status: 'sent'; receipt: Receipt }
  | { status: 'failed'; failure: SubmitFailure; isPending?: boolean };

/** Answers are short; whatever is longer is not read to its end. */
const maxAnswerBytes = 64 * 1024;

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
 * Reads the endpoint's answer. Any 2xx is success, unless its JSON says in so many words that it is
 * not (`"ok": false`). Everything in the body is data from outside: it is copied field by field.
 */
export async function readAnswer(response: Response): Promise<EndpointAnswer> {
  // Shows neither status nor address: some endpoints thank by a redirect, others have moved.
  if (response.type === 'opaqueredirect') {
    return { status: 'failed', failure: failure('apply-redirect', { isUncertain: true }) };
  }
  const body = parseObject(await readStart(response));
  if (response.ok && member(body, 'ok') !== false && member(body, 'success') !== false) {
    return { status: 'sent', receipt: readReceipt(body) };
  }
  return readFailure(response.status, body);
}

function readFailure(httpStatus: number, body: object | undefined): EndpointAnswer {
  const fieldErrors = readFieldErrors(member(body, 'errors'));
  const detail = text(member(body, 'detail')) ?? text(member(body, 'message'));
  const isPending = httpStatus === 409 && speaksOfProgress(body);
  const code = isPending ? 'apply-server' : failureCode(httpStatus, fieldErrors);
  return {
    status: 'failed',
    isPending,
    failure: failure(code, {
      httpStatus,
      isUncertain: isPending || httpStatus === 408 || httpStatus === 504,
      fieldErrors,
      ...(detail && { detail }),
    }),
  };
}

function failureCode(status: number, fieldErrors: readonly ServerFieldError[]): ApplyErrorCode {
  const code = codes.get(status);
  if (code) return code;
  if (fieldErrors.length > 0) return 'apply-fields';
  return status >= 500 ? 'apply-server' : 'apply-rejected';
}

/** A 409 is either an application that exists already, or the first try with this key still at work. */
function speaksOfProgress(body: object | undefined): boolean {
  const words = ['type', 'title', 'code', 'error'].map((name) => text(member(body, name)) ?? '');
  return /idempoten|in[-_ ]?(?:progress|flight)|processing/iu.test(words.join(' '));
}

function readReceipt(body: object | undefined): Receipt {
  const receipt: Receipt = {};
  for (const name of ['id', 'reference', 'message'] as const) {
    const value = text(member(body, name));
    if (value) receipt[name] = value;
  }
  return receipt;
}

/** `[{ name, detail }]` of the protocol, and what other endpoints send: `field`, `message`, or a map. */
function readFieldErrors(errors: unknown): ServerFieldError[] {
  if (typeof errors !== 'object' || errors === null) return [];
  const list = Array.isArray(errors)
    ? errors.map((entry: unknown) => readFieldError(entry))
    : Object.entries(errors).map(([name, detail]) =>
        fieldError(name, Array.isArray(detail) ? detail[0] : detail),
      );
  return list.filter((entry) => entry !== undefined).slice(0, 200);
}

function readFieldError(entry: unknown): ServerFieldError | undefined {
  if (typeof entry === 'string') return fieldError('', entry);
  const name = text(member(entry, 'name')) ?? text(member(entry, 'field')) ?? '';
  return fieldError(name, member(entry, 'detail') ?? member(entry, 'message'));
}

function fieldError(name: string, detail: unknown): ServerFieldError | undefined {
  const words = text(detail);
  return words && name !== '__proto__' ? { name, detail: words } : undefined;
}

function parseObject(source: string): object | undefined {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  return value.replace(/\s+/gu, ' ').trim().slice(0, 1000) || undefined;
}

/** The first bytes of the body as UTF-8; what came before a connection broke is enough. */
async function readStart(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let read = '';
  let bytes = 0;
  try {
    while (bytes < maxAnswerBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      read += decoder.decode(value, { stream: true });
    }
    if (bytes >= maxAnswerBytes) void reader.cancel();
  } catch {
    // The status has arrived, and it is what counts.
  }
  return read;
}
