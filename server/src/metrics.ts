import type { Kysely } from 'kysely';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { sql } from 'kysely';
import type { Schema } from './database/schema.js';
import type { CachedFeed } from './feeds/cached-feed.js';

/** What is counted for `GET /metrics`. Its labels hold nothing of an application. */
export interface Metrics {
  /** Counts an application that was acknowledged. */
  acknowledged: (outcome: 'stored' | 'repeated') => void;
  /** Measures one answer. */
  answered: (method: string, route: string, status: number | 'aborted', seconds: number) => void;
  /** All of it, in the text format of OpenMetrics. */
  text: () => Promise<string>;
}

export const metricsType = Registry.OPENMETRICS_CONTENT_TYPE;

/** Makes the metrics of one server. */
export function createMetrics(db: Kysely<Schema>, feeds: readonly CachedFeed[]): Metrics {
  const registry = new Registry<typeof Registry.OPENMETRICS_CONTENT_TYPE>();
  registry.setContentType(metricsType);
  const registers = [registry];
  // Named as OpenTelemetry's conventions for HTTP have it.
  const duration = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Duration of HTTP requests.',
    labelNames: ['http_request_method', 'http_route', 'http_response_status_code'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60],
    registers,
  });
  const applications = new Counter({
    name: 'open_roles_applications',
    help: 'Applications that were acknowledged: stored, or a repeat of a stored one.',
    labelNames: ['outcome'],
    registers,
  });
  new Gauge({
    name: 'open_roles_deliveries',
    help: 'Deliveries of stored applications by state.',
    labelNames: ['target', 'state'],
    registers,
    async collect() {
      const rows = await db
        .selectFrom('deliveries')
        .select(['target', 'state', sql<string>`count(*)`.as('count')])
        .groupBy(['target', 'state'])
        .execute();
      this.reset();
      for (const { target, state, count } of rows) this.set({ target, state }, Number(count));
    },
  });
  new Gauge({
    name: 'open_roles_feed_age_seconds',
    help: 'Time since a feed was read.',
    labelNames: ['feed'],
    registers,
    collect() {
      this.reset();
      for (const feed of feeds) {
        if (feed.age !== undefined) this.set({ feed: feed.name }, feed.age);
      }
    },
  });
  return {
    acknowledged: (outcome) => applications.inc({ outcome }),
    answered: (method, route, status, seconds) =>
      duration.observe(
        {
          http_request_method: method,
          http_route: route,
          http_response_status_code: String(status),
        },
        seconds,
      ),
    text: () => registry.metrics(),
  };
}
