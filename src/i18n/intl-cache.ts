/**
 * `Intl` formatters are slow to make and every card needs some: one of each kind, language and
 * set of options serves the whole page.
 */
const formatters = new Map<string, unknown>();

/** The formatter that `make` makes, made once for each `key`; the key names kind, language and options. */
export function cachedFormatter<Formatter>(key: string, make: () => Formatter): Formatter {
  if (!formatters.has(key)) formatters.set(key, make());
  return formatters.get(key) as Formatter;
}
