import { Problem } from '../../http/problem.js';

/** How long an engine may take, in milliseconds. */
const patience = 30_000;

/** Documents that are sent in one request: a few megabytes. */
const batchSize = 5_000;

/** The postings of an import are no longer in the engine: another took their place, or somebody removed them. */
export class IndexMissingProblem extends Problem {
  readonly code = 'index-missing';

  constructor() {
    super(503, 'The search engine does not have the postings any more. Import them again.', {
      retryAfter: 60,
    });
  }
}

/** One request to an engine. */
export interface EngineRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  /** Sent as JSON. */
  body?: object;
  /** Sent instead of it: a JSON document for each line, as `linesType`, else as application/x-ndjson. */
  lines?: readonly object[];
  linesType?: string;
}

/**
 * Asks an engine, and reads its JSON. What it says of an error stays with it: it may repeat what was asked.
 * @throws IndexMissingProblem where it answers 404; Problem 503 where it does not answer, or refuses.
 */
export async function askEngine({
  method,
  url,
  headers,
  body,
  lines,
  linesType = 'application/x-ndjson',
}: EngineRequest): Promise<unknown> {
  const text =
    lines?.map((line) => `${JSON.stringify(line)}\n`).join('') ?? (body && JSON.stringify(body));
  const type = lines ? linesType : 'application/json';
  let response: Response;
  let answer: string;
  try {
    response = await fetch(url, {
      method,
      headers: { ...headers, ...(text !== undefined && { 'Content-Type': type }) },
      ...(text !== undefined && { body: text }),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    answer = await response.text();
  } catch {
    throw new Problem(503, 'The search engine does not answer.', { retryAfter: 10 });
  }
  if (!response.ok) {
    // Of one question among several Meilisearch says by a code that its index is not there.
    throw answer.includes('"index_not_found"')
      ? new IndexMissingProblem()
      : refusal(response.status);
  }
  try {
    return answer === '' ? undefined : JSON.parse(answer);
  } catch {
    // Typesense answers an import with a document of JSON for each line.
    return answer.split('\n').flatMap((line) => (line === '' ? [] : [parsedLine(line)]));
  }
}

/** What a status says that is no success. */
export function refusal(status: number): Problem {
  if (status === 404) return new IndexMissingProblem();
  return new Problem(503, `The search engine refuses: HTTP ${status}.`, { retryAfter: 10 });
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Problem(503, 'The search engine answers what is no JSON.', { retryAfter: 10 });
  }
}

/** Documents in as many lists as they are sent in. */
export function* inBatches<Of>(documents: Iterable<Of>): Generator<Of[]> {
  let batch: Of[] = [];
  for (const one of documents) {
    batch.push(one);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Does what may find nothing there. */
export async function ignoreMissing(act: Promise<unknown>): Promise<void> {
  try {
    await act;
  } catch (error) {
    if (!(error instanceof IndexMissingProblem)) throw error;
  }
}

/** Something was not done that an engine had taken on. */
export const notDone = (): Problem =>
  new Problem(503, 'The search engine did not take the postings. Its log says why.', {
    retryAfter: 60,
  });
