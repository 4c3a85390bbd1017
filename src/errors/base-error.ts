import type { FeedReport } from '../report/report.js';

/**
 * A failure that readers or page authors can be told about.
 * `code` is stable, kebab-case and documented; `cause` holds what was caught.
 */
export class BaseError extends Error {
  override readonly name: string = 'BaseError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What can go wrong with a feed as a whole. */
export type FeedErrorCode =
  | 'feed-network'
  | 'feed-timeout'
  | 'feed-http'
  | 'feed-not-found'
  | 'feed-too-large'
  | 'feed-not-json'
  | 'feed-not-xml'
  | 'feed-format'
  | 'feed-unreadable'
  | 'feed-error-answer'
  | 'feed-mapping'
  | 'feed-url'
  | 'part-failed';

/**
 * A feed that could not be read. `url` is the address as the author gave it; `status` the HTTP status,
 * if any came; `report` says posting by posting why of a feed that states some none could be read.
 */
export class FeedError extends BaseError {
  override readonly name: string = 'FeedError';
  declare readonly code: FeedErrorCode;
  readonly url: string | undefined;
  readonly status: number | undefined;
  readonly report: FeedReport | undefined;

  constructor(
    code: FeedErrorCode,
    message: string,
    options: ErrorOptions & { url?: string; status?: number; report?: FeedReport } = {},
  ) {
    super(code, message, options);
    this.url = options.url;
    this.status = options.status;
    this.report = options.report;
  }
}

/** What was caught as a FeedError: even a fault of our own leaves the reader with an error that can be shown. */
export function asFeedError(error: unknown, src?: string): FeedError {
  if (error instanceof FeedError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new FeedError('feed-format', `${src ?? 'The feed'} could not be read: ${message}`, {
    cause: error,
    ...(src === undefined ? {} : { url: src }),
  });
}
