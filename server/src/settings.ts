import type { FileLimits } from 'open-roles/internal';
import type { MailSetting } from './deliver/mail.js';
import type { VendorName } from './deliver/target-names.js';
import type { VendorSetting } from './deliver/vendors/vendor.js';
import type { WebhookSetting } from './deliver/webhook.js';
import type { S3Setting } from './files/s3-store.js';
import type { EngineSetting } from './postings/engines/engine-names.js';

/** A feed whose postings can be applied to. */
export interface FeedSetting {
  /** The name under which it is relayed. */
  name: string;
  /** Its address, or the path of a file. */
  source: string;
}

/** Everything that can be set. Secrets come from the environment only: see docs/server.md. */
export interface ServerSettings extends Partial<Record<VendorName, VendorSetting>> {
  /** Folder of the embedded database, of the files and of what is still arriving. */
  folder: string;
  /** PostgreSQL instead of the embedded database. */
  databaseUrl?: string;
  /** An S3-compatible store instead of the folder of files. */
  s3?: S3Setting;
  /** A search engine that has the index of what is imported, instead of the database. */
  engine?: EngineSetting;
  /** Exact origins of the pages that may send applications, beside the server's own. */
  origins: readonly string[];
  /** None: every posting is taken, and its questions are not checked. */
  feeds: readonly FeedSetting[];
  limits: FileLimits;
  /** Shown to applicants after sending, in the employer's words. */
  message?: string;
  /** Days after which an application is erased. None: only when it is told to. */
  retentionDays?: number;
  /** Where applications are passed on to. */
  webhook?: WebhookSetting;
  mail?: MailSetting;
  /** What opens the pages for recruiters. None: there are no such pages. */
  recruiterToken?: string;
  /** Applications that one address may send within a minute, to all copies of the server together. */
  requestsPerMinute: number;
  /** Whether the last entry of `X-Forwarded-For` is the address of the client. */
  isBehindProxy: boolean;
}
