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
  /**
   * The least time from one application, sent and answered, to the next, in milliseconds; from start to start
   * where another copy of the server sends the next one.
   */
  readonly gap?: number;
  /**
   * Resolves to how many answers and files the place has no field for. Rejects where it did not take the
   * application, or is not known to have; with a final `RemoteError` where it never will.
   */
  deliver(delivery: Delivery, signal: AbortSignal): Promise<number>;
}
