/** An address as the platform reads it; `undefined` where it is none. `URL.canParse` is missing where a page brings a `URL` of its own. */
export function parseUrl(text: string, base?: URL | string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
