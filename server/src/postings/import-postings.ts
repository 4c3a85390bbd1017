import { type Kysely, type RawBuilder, sql } from 'kysely';
import { loadMessages, Localizer, postingTexts, type Feed, type Posting } from 'open-roles/core';
import {
  betweenSpellings,
  createDocument,
  type FacetName,
  feedIndex,
  type FeedIssue,
  readDocument,
  ReportCollector,
  sorts,
  visitWords,
} from 'open-roles/internal';
import type { Database } from '../database/database.js';
import type { Schema } from '../database/schema.js';
import { engineDocuments, kindField } from './engines/engine-documents.js';
import { type EngineIndex, orderField, type SearchEngine } from './engines/search-engine.js';
import { createIndexes, createTables, dropOlder, tableOf } from './import-schema.js';
import { PositionWriter } from './position-list.js';
import { FeedTextError, splitFeed } from './split-feed.js';
import { versionsAmong } from './versions.js';

/** What became of an import. */
export interface ImportReport {
  postings: number;
  /** Postings that could not be read. */
  skipped: number;
  issues: FeedIssue[];
}

/** A custom field with more combinations of values is no facet: nobody chooses among so many. */
const mostKinds = 1_000;

const nothing = (): void => undefined;

/** Rows of a statement. */
const batchSize = 1_000;

/**
 * Replaces the postings that are searched at `GET /postings` by those of a feed in the format `open-roles`.
 * All of it or nothing: whatever fails leaves the former postings as they are. With an engine it has the index,
 * and the database the postings.
 * @throws FeedTextError where the text is no such feed; Problem 503 where the engine does not
 * take them; whatever reading the input throws.
 */
export async function importPostings(
  database: Database,
  input: AsyncIterable<Uint8Array>,
  engine?: SearchEngine,
): Promise<ImportReport> {
  let made: EngineIndex | undefined;
  const importing = database.db.transaction().execute(async (db) => {
    // One import at a time; readers go on.
    await sql`lock table imports in exclusive mode`.execute(db);
    const { id } = await db
      .insertInto('imports')
      .values({ postings: 0, language: '', engine: engine?.name ?? null })
      .returning('id')
      .executeTakeFirstOrThrow();
    await createTables(db, id);
    const { postings, language: stated, ...others } = await storePostings(db, id, input);
    const known = stated === undefined ? undefined : await loadMessages(stated);
    const language = known && stated ? stated : 'en';
    const parts = { rows: new Rows(db, id), postings, localizer: new Localizer(language, known) };
    if (engine) {
      made = engine.index(id);
      await fillEngine(engine, made, parts);
    } else {
      await storeIndex(parts);
      await createIndexes(db, id);
    }
    await db
      .updateTable('imports')
      .set({ postings: postings.length, language })
      .where('id', '=', id)
      .execute();
    const older = await dropOlder(db, id);
    return { report: { postings: postings.length, ...others }, older };
  });
  const { report, older } = await importing.catch(async (error: unknown) => {
    await made?.drop().catch(nothing);
    throw error;
  });
  await database.flush();
  for (const one of older) {
    // What stays there takes room, and nothing else.
    if (engine && one.engine === engine.name) await engine.index(one.id).drop().catch(nothing);
  }
  return report;
}

/** Rows on their way into the tables of an import. */
class Rows {
  readonly #db: Kysely<Schema>;
  readonly #table: (name: string) => RawBuilder<unknown>;

  constructor(db: Kysely<Schema>, id: number) {
    this.#db = db;
    this.#table = tableOf(id);
  }

  /** Adds rows; `columns` names them with their types, a `bytea` given as base64. */
  async add(name: string, columns: Record<string, string>, rows: Iterable<object>): Promise<void> {
    const names = Object.keys(columns);
    const given = names.map((column) => {
      const type =
        columns[column] === 'bytea' || columns[column] === 'tsvector' ? 'text' : columns[column];
      return sql.raw(`${column} ${type ?? 'text'}`);
    });
    const read = names.map((column) => {
      if (columns[column] === 'bytea') return sql.raw(`decode(${column}, 'base64')`);
      return sql.raw(columns[column] === 'tsvector' ? `${column}::tsvector` : column);
    });
    let batch: object[] = [];
    const flush = async (): Promise<void> => {
      if (batch.length === 0) return;
      await sql`insert into ${this.#table(name)} (${sql.join(names.map((column) => sql.ref(column)))})
        select ${sql.join(read)} from json_to_recordset(${JSON.stringify(batch)}::json)
        as given (${sql.join(given)})`.execute(this.#db);
      batch = [];
    };
    for (const row of rows) {
      batch.push(row);
      if (batch.length === batchSize) await flush();
    }
    await flush();
  }
}

const base64 = ({ buffer, byteOffset, byteLength }: ArrayBufferView): string =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString('base64');

/** Reads the feed part by part and stores its postings; what their lists show stays in memory. */
async function storePostings(
  db: Kysely<Schema>,
  id: number,
  input: AsyncIterable<Uint8Array>,
): Promise<{ postings: Posting[]; language?: string; skipped: number; issues: FeedIssue[] }> {
  const rows = new Rows(db, id);
  const report = new ReportCollector();
  const ids = new Set<string>();
  const postings: Posting[] = [];
  let head: Pick<Feed, 'organization' | 'language'> = {};
  for await (const text of splitFeed(input)) {
    const part = new ReportCollector();
    const { feed } = await readPart(text, part);
    head = feed;
    report.skipped += part.skipped;
    report.issues.push(...part.issues);
    const added: object[] = [];
    for (const own of feed.postings) {
      if (ids.has(own.id)) {
        report.skip(
          'posting-id-repeated',
          `Another posting has the id "${own.id}" already.`,
          own.id,
        );
        continue;
      }
      ids.add(own.id);
      const { description, sections, questions, ...listed } = {
        ...(head.organization && { hiringOrganization: head.organization }),
        ...(head.language && { language: head.language }),
        ...own,
      };
      added.push({
        position: postings.length,
        id: own.id,
        listed: JSON.stringify(listed),
        details: JSON.stringify({ description, sections, questions }),
      });
      postings.push({ ...listed, description: '' });
    }
    await rows.add(
      'postings',
      { position: 'integer', id: 'text', listed: 'text', details: 'text' },
      added,
    );
  }
  if (postings.length === 0 && report.skipped > 0) {
    throw new FeedTextError('None of its postings can be read. Nothing was changed.');
  }
  const { skipped, issues } = report;
  return { postings, skipped, issues, ...(head.language && { language: head.language }) };
}

/** The postings of a part that can be read; a whole feed of which none can be is judged by the caller. */
async function readPart(text: string, report: ReportCollector): Promise<{ feed: Feed }> {
  const document = await createDocument(text);
  try {
    return await readDocument(document, { format: 'open-roles', report });
  } catch (error) {
    if (report.skipped > 0) return { feed: { version: '1', postings: [] } };
    throw error;
  }
}

/** What an index is made of, and where it goes. */
interface IndexParts {
  rows: Rows;
  postings: readonly Posting[];
  localizer: Localizer;
}

type FeedIndex = ReturnType<typeof feedIndex>;

const numbersOf = (name: string, numbers: ArrayBufferView): object => ({
  name,
  numbers: base64(numbers),
});

const versionRow = (postings: readonly Posting[]): object =>
  numbersOf('versions', Buffer.from(JSON.stringify(versionsAmong(postings))));

const facetColumns = { name: 'text', kinds: 'bytea', examples: 'text' };
const numberColumns = { name: 'text', numbers: 'bytea' };

function readWords(index: FeedIndex, localizer: Localizer): ReturnType<FeedIndex['text']> {
  const text = index.text((posting) => postingTexts(posting, localizer));
  text.main.finish();
  text.amounts.finish();
  return text;
}

/** Gives an engine what it searches and counts, and keeps here what its numbers mean. */
async function fillEngine(
  engine: SearchEngine,
  made: EngineIndex,
  { rows, postings, localizer }: IndexParts,
): Promise<void> {
  const index = feedIndex(postings, localizer);
  const kinds = new Map<FacetName, Uint32Array>();
  const facets: object[] = [];
  for (const facet of readFacets(postings, index)) {
    if (facet.examples && facet.examples.length > engine.mostKinds) {
      throw new FeedTextError(
        `"${facet.name}" has ${facet.examples.length} combinations of values, of which ${engine.name} ` +
          `counts ${engine.mostKinds}. Nothing was changed.`,
      );
    }
    if (facet.examples) kinds.set(facet.name, facet.kinds);
    facets.push(facetRow({ ...facet, kinds: new Uint32Array() }));
  }
  await rows.add('columns', numberColumns, [versionRow(postings)]);
  await rows.add('facets', facetColumns, facets);
  const text = readWords(index, localizer);
  const shape = {
    kinds: [...kinds.keys()].map(kindField),
    orders: sorts.map(orderField),
    postings: postings.length,
  };
  const versions = versionsAmong(postings);
  await made.fill(shape, engineDocuments({ index, text, kinds, versions }));
}

async function storeIndex({ rows, postings, localizer }: IndexParts): Promise<void> {
  const index = feedIndex(postings, localizer);
  await rows.add('columns', numberColumns, [
    numbersOf('closing', index.closing),
    numbersOf('pools', index.pools),
    versionRow(postings),
    ...sorts.map((sort) => numbersOf(sort, index.order(sort))),
  ]);
  await rows.add('facets', facetColumns, Array.from(readFacets(postings, index), facetRow));
  const text = readWords(index, localizer);
  const { words } = text.matcher;
  await rows.add(
    'words',
    { id: 'integer', spellings: 'text', written: 'text' },
    words.map((spellings, id) => ({ id, spellings, written: text.written(id) })),
  );
  await rows.add(
    'spellings',
    { word: 'integer', spelling: 'text' },
    words.flatMap((spellings, word) =>
      spellings.split(betweenSpellings).map((spelling) => ({ word, spelling })),
    ),
  );
  const visit: Visitor = (position, act) => visitWords(text, position, act);
  await rows.add(
    'lists',
    { word: 'integer', field: 'smallint', positions: 'bytea' },
    listRows(postings.length, visit),
  );
  await rows.add(
    'sequences',
    { position: 'integer', words: 'tsvector' },
    sequenceRows(postings.length, visit),
  );
}

/** The facts of a posting that a facet is made of. */
function factsOf(posting: Posting, name: FacetName): Partial<Posting> {
  const { department, departments, team, workplace, employmentTypes, hiringOrganization } = posting;
  switch (name) {
    case 'department':
      return {
        ...(department !== undefined && { department }),
        ...(departments && { departments }),
      };
    case 'team':
      return team === undefined ? {} : { team };
    case 'workplace':
      return workplace === undefined ? {} : { workplace };
    case 'employment-type':
      return { employmentTypes };
    case 'organization':
      return hiringOrganization ? { hiringOrganization } : {};
    case 'location': {
      const { locations, applicantLocationRequirements } = posting;
      return { locations, applicantLocationRequirements, ...(workplace && { workplace }) };
    }
    default: {
      const field = name.slice('custom.'.length);
      const value = posting.custom[field];
      return value === undefined ? {} : { custom: { [field]: value } };
    }
  }
}

/** One facet of an import. */
interface ReadFacet {
  name: FacetName;
  /** By position: the kind of a posting. */
  kinds: Uint32Array;
  /** By kind: what stands for it. Absent where there are too many. */
  examples?: Partial<Posting>[];
}

function* readFacets(postings: readonly Posting[], index: FeedIndex): Generator<ReadFacet> {
  const custom = new Set(postings.flatMap((posting) => Object.keys(posting.custom)));
  const names: FacetName[] = [
    ...([
      'department',
      'team',
      'location',
      'workplace',
      'employment-type',
      'organization',
    ] as const),
    ...[...custom].map((field) => `custom.${field}` as const),
  ];
  for (const name of names) {
    const { kinds: known, has } = index.facet(name).finish();
    const kinds = Uint32Array.from(known);
    if (name.startsWith('custom.') && has.length > mostKinds) {
      yield { name, kinds };
      continue;
    }
    const examples: Partial<Posting>[] = [];
    kinds.forEach((kind, position) => {
      const posting = postings[position];
      if (kind === examples.length && posting) examples.push(factsOf(posting, name));
    });
    yield { name, kinds, examples };
  }
}

const facetRow = ({ name, kinds, examples }: ReadFacet): object =>
  examples
    ? { name, kinds: base64(kinds), examples: JSON.stringify(examples) }
    : { name, kinds: '', examples: '' };

type Visitor = (
  position: number,
  act: (word: number, field: number, isFirst: boolean) => void,
) => void;

/** Where a word may stand, the best first. */
const fieldCount = 4;

/** The postings with each word, in the best field that has it. */
function* listRows(size: number, visit: Visitor): Generator<object> {
  const writers: (PositionWriter | undefined)[] = [];
  for (let position = 0; position < size; position += 1) {
    visit(position, (word, field) => {
      for (let better = 0; better <= field; better += 1) {
        if (writers[word * fieldCount + better]?.last === position) return;
      }
      (writers[word * fieldCount + field] ??= new PositionWriter()).add(position);
    });
  }
  for (const [at, writer] of writers.entries()) {
    if (!writer) continue;
    yield {
      word: Math.floor(at / fieldCount),
      field: at % fieldCount,
      positions: base64(writer.finish(size)),
    };
  }
}

/** The words of each posting with their places; a place is left free between two texts. */
function* sequenceRows(size: number, visit: Visitor): Generator<object> {
  for (let position = 0; position < size; position += 1) {
    let place = 0;
    let words = '';
    visit(position, (word, field, isFirst) => {
      place += isFirst ? 2 : 1;
      words += `${word}:${place}${'ABCD'.charAt(field)} `;
    });
    yield { position, words };
  }
}
