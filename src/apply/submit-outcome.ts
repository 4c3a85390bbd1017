/** Why an application was not taken, or is not known to be. Stable. */
export type ApplyErrorCode =
  | 'apply-invalid'
  | 'apply-offline'
  | 'apply-network'
  | 'apply-timeout'
  | 'apply-fields'
  | 'apply-rejected'
  | 'apply-file-unreadable'
  | 'apply-too-large'
  | 'apply-file-type'
  | 'apply-rate-limited'
  | 'apply-server'
  | 'apply-duplicate'
  | 'apply-key-reused'
  | 'apply-closed'
  | 'apply-refused'
  | 'apply-endpoint'
  | 'apply-redirect'
  | 'apply-unconfirmed'
  | 'apply-blocked'
  | 'apply-preflight'
  | 'apply-cors';

/** What the endpoint says about an application it took. All of it is shown as text only. */
export interface Receipt {
  id?: string;
  reference?: string;
  message?: string;
}

/**
 * What counts as success. `json`: what the protocol says, 200 or 201 with a JSON object, 202 or 204
 * without a body. `any`: every 2xx and every redirect, for endpoints that answer with a page.
 */
export type RequiredReceipt = 'json' | 'any';

/** What the endpoint says about one field, in its own words. `name` may be no field of the form. */
export interface ServerFieldError {
  name: string;
  detail: string;
}

/** A failure, as the element shows it. */
export interface SubmitFailure {
  code: ApplyErrorCode;
  /** The HTTP status, where an answer came. */
  httpStatus?: number;
  /** The application may have arrived all the same: a request was sent, and nothing says what became of it. */
  isUncertain: boolean;
  /** When the endpoint allows another try. */
  retryAt?: Date;
  /** Errors that belong to fields. */
  fieldErrors: ServerFieldError[];
  /** The endpoint's own explanation; text, never HTML. */
  detail?: string;
  /** Ids of the fields whose files cannot be read any more. */
  unreadable?: string[];
}

/**
 * How a submission ended. Every path ends in one of these; none throws. `isEarlier`: what has arrived is what
 * was sent before the last edit. A cancelled one that `isUncertain` may have arrived all the same.
 */
export type SubmitOutcome =
  | { status: 'sent'; receipt: Receipt; isEarlier?: true }
  | { status: 'failed'; failure: SubmitFailure }
  | { status: 'cancelled'; isUncertain: boolean };

/** What outlives the page of a submission whose end is not known: its key, and who applied. */
export interface PendingSubmission {
  key: string;
  name: string;
  email: string;
}

/** Whether sending the same again can help: what failed was not the application itself. */
export function canRepeat(code: ApplyErrorCode): boolean {
  return /^apply-(?:offline|network|timeout|rate-limited|server|endpoint|redirect|unconfirmed|cors)$/u.test(
    code,
  );
}

/** Makes a failure without field errors. */
export function failure(
  code: ApplyErrorCode,
  rest: Partial<Omit<SubmitFailure, 'code'>> = {},
): SubmitFailure {
  return { code, isUncertain: false, fieldErrors: [], ...rest };
}
