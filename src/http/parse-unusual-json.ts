const numberToken = /-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const integer = /^-?[1-9]\d{15,}$/;

/** The index of the quote that closes the string opened at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

/** Puts integers that a double cannot hold in quotes, and finds how deep the text is nested; one pass. */
function scan(text: string): { text: string; depth: number } {
  const pieces: string[] = [];
  let copied = 0;
  let level = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = endOfString(text, at);
    } else if (code === 91 || code === 123) {
      level += 1;
      if (level > depth) depth = level;
    } else if (code === 93 || code === 125) {
      level -= 1;
    } else if (code === 45 || (code >= 48 && code <= 57)) {
      numberToken.lastIndex = at;
      const token = numberToken.exec(text)?.[0] ?? '-';
      if (integer.test(token) && !Number.isSafeInteger(Number(token))) {
        pieces.push(text.slice(copied, at), '"', token, '"');
        copied = at + token.length;
      }
      at += token.length - 1;
    }
  }
  return { text: copied ? pieces.join('') + text.slice(copied) : text, depth };
}

/** Empties what is nested too deep, without recursion. */
function prune(root: unknown, maxDepth: number): void {
  let level = [root];
  for (let depth = 1; level.length; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      for (const [key, child] of Object.entries(value)) {
        if (depth < maxDepth) next.push(child);
        else Reflect.deleteProperty(value, key);
      }
    }
    level = next;
  }
}

/**
 * Reads JSON with integers beyond 2^53, which become strings, or nested beyond `maxDepth`
 * levels, which are emptied.
 * @throws SyntaxError where the text is not JSON.
 */
export function parseUnusualJson(text: string, maxDepth: number): unknown {
  const json = scan(text);
  const data: unknown = JSON.parse(json.text);
  if (json.depth > maxDepth) prune(data, maxDepth);
  return data;
}
