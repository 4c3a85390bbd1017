import { isPartFailure } from '../errors/load-part.js';
import { parseJson } from './parse-json.js';

/** One answer of a feed's server. */
export interface SourceDocument {
  /** Where it came from, after redirects; absent for a feed inlined in the page or a file. */
  url?: URL;
  /** The decoded body. */
  text: string;
  /** The body as JSON; `undefined` where it is not JSON. */
  data: unknown;
}

/**
 * A document from its text; what is not JSON is left as text.
 * @throws FeedError `part-failed` where what reads unusual JSON does not come.
 */
export async function createDocument(text: string, url?: URL): Promise<SourceDocument> {
  let data: unknown;
  try {
    data = await parseJson(text);
  } catch (error) {
    if (isPartFailure(error)) throw error;
    data = undefined; // XML, or a fault that `unreadable` explains where nothing can read it
  }
  return { text, data, ...(url && { url }) };
}
