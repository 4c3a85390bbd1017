import type { ApplyErrorCode } from '../../src/apply/submit-outcome.js';
import { BaseError } from '../../src/errors/base-error.js';

/** An application that no endpoint confirmed. `status` is the HTTP status, if any came. Says nothing of the answers. */
export class ApplyError extends BaseError {
  override readonly name: string = 'ApplyError';
  declare readonly code: ApplyErrorCode;
  readonly status: number | undefined;

  constructor(code: ApplyErrorCode, status?: number) {
    super(code, `The application was not confirmed (${code}).`);
    this.status = status;
  }
}
