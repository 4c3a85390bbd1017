import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/errors/base-error.js';
import { parseJson } from '../../src/http/parse-json.js';
import { readMapping } from '../../src/sources/mapping/mapping.js';
import type { SourceId } from '../../src/sources/source.js';
import { readSample, requireSamples } from '../support/samples.js';
import { readSource } from './read-source.js';
import { wholePostings } from './whole-postings.js';

const mapping = readMapping({
  id: 'id',
  title: 'title',
  url: 'url',
  locations: 'places[]',
  tags: 'tags',
  description: 'body',
  'custom.x': 'x',
  datePosted: 'date',
  'salary.min': 'min',
});
const leftover = /"(?:undefined|null|NaN|\[object Object\]|Invalid Date)"/;

async function ids(format: SourceId, data: unknown): Promise<string[]> {
  const where = `${format}: ${JSON.stringify(data).slice(0, 300)}`;
  try {
    const { feed } = await readSource(format, data, { mapping });
    return feed.postings.map((posting) => {
      const shown = JSON.stringify({ ...posting, description: '' });
      if (leftover.test(shown)) throw new RangeError(`${where} shows ${shown}`);
      return posting.id;
    });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    expect(error, where).to.be.instanceOf(FeedError);
    return [];
  }
}

/** Every path to a value inside `data`. */
function pathsOf(data: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof data !== 'object' || data === null) return [path];
  const below = Object.entries(data).flatMap(([key, value]) =>
    pathsOf(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...below] : below;
}

function replaced(data: unknown, [key, ...rest]: (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data))
    return data.map((entry, index): unknown =>
      index === key ? replaced(entry, rest, value) : entry,
    );
  const object = data as Record<string, unknown>;
  return { ...object, [key]: replaced(object[key], rest, value) };
}

describe('bad values', function () {
  this.timeout(60_000);
  let values: unknown[];

  before(async function () {
    await requireSamples(this);
    const records = JSON.parse(await readSample('corpora/json/bad-values.json')) as {
      input: string;
    }[];
    values = await Promise.all(records.map(({ input }) => parseJson(input).catch(() => input)));
  });

  for (const { format, wrap, posting, other, otherId } of wholePostings) {
    it(`never hide the other postings of ${format}, in whatever field they are`, async () => {
      expect(await ids(format, wrap([posting, other])), format).to.include(otherId);
      for (const value of values) {
        const bad = pathsOf(posting).map((path) => replaced(posting, path, value));
        const where = `${format} with ${JSON.stringify(value).slice(0, 60)}`;
        expect(await ids(format, wrap([...bad, other])), where).to.include(otherId);
        expect(await ids(format, wrap([value, other])), format).to.include(otherId);
        await ids(format, wrap(value));
        await ids(format, value);
      }
    });
  }

  it('reach no prototype', async function () {
    await requireSamples(this);
    const records = JSON.parse(await readSample('corpora/json/prototype-pollution.json')) as {
      input: string;
    }[];
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    for (const { input } of records) {
      if (!input.startsWith('{')) continue;
      for (const { format, wrap } of wholePostings) {
        const data = JSON.parse(input) as { jobs?: unknown };
        await ids(format, data);
        await ids(format, wrap(data.jobs ?? [data]));
      }
    }
    expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(before);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });
});
