import type { Readable } from 'node:stream';
import type { ApplicationRecord } from '../manage/manage-applications.js';

/** One application on its way to one place. */
export interface Delivery {
  /** The same at every try, so that the place can tell a repeat. */
  id: string;
  application: ApplicationRecord;
  readFile: (id: string) => Promise<Readable>;
}

/** A place that applications are passed on to. */
export interface DeliveryTarget {
  /** Rejects where it did not take the application, or is not known to have. */
  deliver(delivery: Delivery, signal: AbortSignal): Promise<void>;
}

/** Why a place did not take an application: a status, or the code of an error. Holds no personal data. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
