import type { IncomingMessage } from 'node:http';
import type { Database } from '../database/database.js';
import { preferredLanguage } from '../http/preferred-language.js';
import { Problem } from '../http/problem.js';
import type { FindPosting } from '../postings/find-posting.js';
import type { ServerSettings } from '../settings.js';
import type { ApplicationStore } from './application-store.js';
import { checkApplication } from './check-application.js';
import { KeysInFlight, readIdempotencyKey } from './keys-in-flight.js';
import { readBody } from './read-body.js';
import { discard, type ReceivedBody } from './received.js';

/** What receiving needs. */
export interface Receiving {
  database: Database;
  settings: ServerSettings;
  findPosting: FindPosting;
  store: ApplicationStore;
  /** Folder for files that are still arriving. */
  incoming: string;
  /** Told of each application that was acknowledged. */
  acknowledged: (outcome: 'stored' | 'repeated') => void;
}

/** Makes the receiver of `POST /applications`: see "Application protocol" in docs/server.md. */
export function applicationReceiver({
  database,
  settings,
  findPosting,
  store,
  incoming,
  acknowledged,
}: Receiving): (request: IncomingMessage) => Promise<Response> {
  const inFlight = new KeysInFlight(database.db);

  async function take(body: ReceivedBody, key: string | undefined, language: string) {
    const first = (name: string): string => body.values.get(name)?.[0]?.trim() ?? '';
    const id = first('posting_id');
    if (id === '') {
      const errors = [{ name: 'posting_id', detail: 'This is needed.' }];
      throw new Problem(400, 'The application names no posting.', { errors });
    }
    const found = await findPosting(id);
    if (found.status === 'missing') {
      const errors = [{ name: 'posting_id', detail: 'This job does not exist.' }];
      throw new Problem(422, 'This job does not exist.', { errors });
    }
    const posting = found.status === 'found' ? found.posting : undefined;
    const checked = await checkApplication(body, { posting, limits: settings.limits, language });
    return store.store(
      {
        body: checked,
        postingId: id,
        postingTitle: posting?.title ?? first('posting_title').slice(0, 500),
        isChecked: posting !== undefined,
      },
      key,
    );
  }

  return async (request) => {
    const key = readIdempotencyKey(request.headers['idempotency-key']?.toString());
    const stored = await inFlight.run(key, async () => {
      const body = await readBody(request, incoming, settings.limits);
      try {
        return await take(body, key, preferredLanguage(request.headers['accept-language']));
      } finally {
        await discard(body.files);
      }
    });
    acknowledged(stored.isRepeat ? 'repeated' : 'stored');
    return new Response(JSON.stringify(stored.answer), {
      status: 201,
      headers: {
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
        ...(stored.isRepeat && { 'Idempotency-Replayed': 'true' }),
      },
    });
  };
}
