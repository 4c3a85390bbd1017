import type { Lexer, Token, Tokenizer, Tokens, TokensList } from 'marked';
import { deepestNesting } from '../../model/bounds.js';

/** How much text is looked through at once for addresses. */
const reach = 2000;

/** A paragraph with more signs of Markdown than anybody makes, and how much of it is read at once. */
const mostSigns = 200;
const shortReach = 1000;

/** No address has a longer name, and no host either. */
const longestName = 255;

/** What the converter is made of. It is given, for only those who have Markdown load it. */
interface Marked {
  Lexer: typeof Lexer;
  Tokenizer: typeof Tokenizer;
}

/**
 * The tokens of Markdown (CommonMark with GitHub's additions). Marked alone would look through the rest of a
 * paragraph at each sign, and through the rest of a list in a list at each level: on odd input, the
 * time would grow by the square. What is nested deeper than `deepestNesting` is text.
 */
export function lexMarkdown(markdown: string, { Lexer, Tokenizer }: Marked): TokensList {
  class BoundedLexer extends Lexer {
    override inlineTokens(source: string, tokens: Token[] = []): Token[] {
      let rest = source;
      if (source.split(/[`*_[<~!&@\\]/, mostSigns).length === mostSigns) {
        while (rest.length > shortReach) {
          const end = endOfWords(rest, shortReach);
          super.inlineTokens(rest.slice(0, end), tokens);
          rest = rest.slice(end);
        }
      }
      return super.inlineTokens(rest, tokens);
    }
  }
  const tokenizer = boundedTokenizer(Tokenizer);
  return new BoundedLexer({ gfm: true, tokenizer }).lex(markdown);
}

function boundedTokenizer(Base: typeof Tokenizer): Tokenizer {
  let depth = 0;
  const deeper = <Nested>(read: () => Nested | undefined): Nested | undefined => {
    if (depth >= deepestNesting) return undefined;
    depth += 1;
    try {
      return read();
    } finally {
      depth -= 1;
    }
  };

  class BoundedTokenizer extends Base {
    override list(source: string): Tokens.List | undefined {
      return deeper(() => super.list(source));
    }

    override blockquote(source: string): Tokens.Blockquote | undefined {
      return deeper(() => super.blockquote(source));
    }

    override inlineText(source: string): Tokens.Text | undefined {
      return super.inlineText(source.slice(0, endOfWords(source, reach)));
    }

    override url(source: string): Tokens.Link | undefined {
      return /^[\w.+-]*/.exec(source.slice(0, longestName))?.[0].length === longestName
        ? undefined
        : super.url(source);
    }
  }
  return new BoundedTokenizer();
}

/** Where the first words of a text end, within `length`; all of a text that is shorter. */
function endOfWords(text: string, length: number): number {
  if (text.length <= length) return text.length;
  const space = Math.max(text.lastIndexOf(' ', length), text.lastIndexOf('\n', length));
  return space > 0 ? space : length;
}
