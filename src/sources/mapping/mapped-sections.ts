import { loadPart } from '../../errors/load-part.js';
import { isPresent, type JsonObject } from '../../posting/read/json.js';
import { composeSections, type ComposedDescription, type SectionPart } from './compose-sections.js';
import { firstPresent, readRawField, type FieldSource } from './field-value.js';
import type { MappingSection } from './mapping.js';
import { listOfTexts, readMarkup } from './read-markup.js';

const kinds = ['html', 'escaped-html', 'markdown', 'text'] as const;
type Kind = MappingSection['as'];

/**
 * What a posting says under `description`, without a heading, and then section by section. Markdown becomes
 * HTML on the way: its parser is loaded for the pages that need it.
 */
export async function readDescription(
  item: JsonObject,
  description: FieldSource,
  sections: readonly MappingSection[],
): Promise<ComposedDescription> {
  const { values, as } = readRawField(item, description);
  const kind = kinds.find((known) => known === as);
  const parts = sections.map((section) => readSection(item, section));
  const intro = { html: await htmlOf(values, kind) };
  return composeSections([intro, ...(await Promise.all(parts)).flat()].map(asHtml));
}

const asHtml = (part: SectionPart): SectionPart => ({ ...part, as: 'html' });

/** A heading of the mapping stands over all that the path leads to, one of the feed over the text of its own entry. */
async function readSection(item: JsonObject, section: MappingSection): Promise<SectionPart[]> {
  const { heading, path, as } = section;
  const values = firstPresent(item, path);
  const list = as === undefined || as === 'text' ? listOfTexts(values) : undefined;
  if (typeof heading === 'string') return [{ html: list ?? (await htmlOf(values, as)), heading }];
  const headings = firstPresent(item, heading.path);
  const parts = values.map(async (value, index) => ({
    html: await htmlOf([value], as),
    heading: headings[index],
  }));
  return Promise.all(parts);
}

async function htmlOf(values: readonly unknown[], as: Kind): Promise<string> {
  const texts = values.filter(isPresent);
  if (as !== 'markdown') return texts.map((text) => readMarkup(text, as)).join('\n');
  const { markdownToHtml } = await loadPart(import('../../posting/read/text/markdown.js'));
  return markdownToHtml(texts.filter((text) => typeof text === 'string').join('\n\n'));
}
