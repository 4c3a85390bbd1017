import { send, type Fault } from './application-faults.js';

const posting = {
  id: 'mock',
  title: 'Mock posting',
  status: 'open',
  locations: [{ name: 'Oslo', locality: 'Oslo', country: 'NO' }],
  applicantLocationRequirements: [],
  employmentTypes: ['FULL_TIME'],
  salaries: [],
  description: '<p>There is no such job.</p>',
  tags: [],
  custom: {},
};
const feed = { version: '1', postings: [posting] };
const asJson = { 'Content-Type': 'application/json' };

/** What `GET /feeds/NAME` can do. */
export const feedFaults: Readonly<Record<string, Fault>> = {
  open: { does: 'a feed with one posting', answer: (response) => send(response, 200, feed) },
  empty: {
    does: 'a feed without postings',
    answer: (response) => send(response, 200, { ...feed, postings: [] }),
  },
  unreadable: {
    does: 'a feed of which no posting can be read',
    answer: (response) => send(response, 200, { ...feed, postings: [{ id: 'mock' }] }),
  },
  page: {
    does: '200 with a page',
    answer: (response) => send(response, 200, '<!doctype html><title>Down</title>'),
  },
  broken: {
    does: '200 with half of a feed',
    answer: (response) => send(response, 200, JSON.stringify(feed).slice(0, 90), asJson),
  },
  'cut-off': {
    does: '200 with less than its Content-Length, then the connection ends',
    answer: (response) => {
      response.writeHead(200, { ...asJson, 'Content-Length': '10000' });
      response.write(JSON.stringify(feed), () => response.destroy());
    },
  },
  'error-in-answer': {
    does: '200 with { "error": … }',
    answer: (response) => send(response, 200, { error: 'The service has failed.' }),
  },
  'not-found': { does: '404', answer: (response) => send(response, 404) },
  'too-many': {
    does: '429, Retry-After: 2',
    answer: (response) => send(response, 429, '', { 'Retry-After': '2' }),
  },
  failing: { does: '500', answer: (response) => send(response, 500) },
  silent: { does: 'no answer, ever', answer: () => undefined },
  dropped: { does: 'the connection ends without an answer', answer: (r) => void r.destroy() },
  'no-cors': {
    does: 'a feed that no page of another site may read',
    answer: (response) => {
      response.removeHeader('Access-Control-Allow-Origin');
      send(response, 200, feed);
    },
  },
};
