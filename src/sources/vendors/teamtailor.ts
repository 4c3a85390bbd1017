import { isHost, nextOnSite } from '../address.js';
import { own } from '../../posting/read/json.js';
import { readJsonFeed } from './json-feed.js';
import type { Source } from '../source.js';

/** Teamtailor: `<tenant>.teamtailor.com/jobs.json`, a JSON Feed with a JobPosting in each item. */
export const source: Source = {
  id: 'teamtailor',
  requestUrl: (url) =>
    isHost(url, 'teamtailor.com') && !url.pathname.endsWith('.json')
      ? new URL('/jobs.json', url)
      : url,
  read: (document, context) => readJsonFeed(document, context, true),
  nextPage: ({ data }, url) => nextOnSite(own(data, 'next_url'), url),
};
