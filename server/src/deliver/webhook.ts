import { buffer } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { applicationJson } from '../manage/manage-applications.js';
import { RemoteError } from '../remote-error.js';
import type { DeliveryTarget } from './target.js';

/** Where to, and what its requests are signed with. */
export interface WebhookSetting {
  url: string;
  /** `whsec_` and 24 to 64 bytes in base64 (Standard Webhooks). */
  secret: string;
}

/**
 * Posts applications as JSON, their files in it, signed as Standard Webhooks says. Success is any 2xx; no
 * redirect is followed.
 */
export function webhookTarget({ url, secret }: WebhookSetting): DeliveryTarget {
  const webhook = new Webhook(secret);
  return {
    async deliver({ id, application, readFile }, signal) {
      const files = [];
      for (const file of application.files) {
        const content = await buffer(await readFile(file.id));
        files.push({ ...file, content: content.toString('base64') });
      }
      const data = applicationJson({ ...application, files });
      const body = `{"type":"application.received","timestamp":"${application.time}","data":${data}}`;
      const now = new Date();
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': id,
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
          'webhook-signature': webhook.sign(id, now, body),
        },
        body,
        redirect: 'manual',
        signal,
      });
      await response.body?.cancel();
      // Whatever it says, somebody may mend it: it is the employer's own.
      if (!response.ok) throw new RemoteError(`HTTP ${response.status}`);
      return 0;
    },
  };
}
