import { loadPart } from '../../../errors/load-part.js';
import { readHtml } from './html.js';
import { lexMarkdown } from './lex-markdown.js';

/**
 * HTML of a Markdown text. The converter is loaded when the first Markdown text needs it.
 * HTML inside the Markdown passes through: the result is not sanitised.
 * @throws FeedError `part-failed` where the converter cannot be loaded.
 */
export async function markdownToHtml(markdown: string): Promise<string> {
  if (markdown.trim() === '') return '';
  const { Lexer, Parser, Tokenizer } = await loadPart(import('marked'));
  try {
    return Parser.parse(lexMarkdown(markdown, { Lexer, Tokenizer }), { gfm: true }).trim();
  } catch {
    return readHtml(markdown, 'text');
  }
}
