/**
 * `Intl` formatters are slow to make and every card needs some: one of each kind, language and
 * set of options serves the whole page. What is slow to format and often the same is kept too.
 */
const made = new Map<string, unknown>();

/** What `make` makes, made once for each `key`; the key names kind, language and options. */
export function cached<Made>(key: string, make: () => Made): Made {
  let known = made.get(key);
  if (known === undefined) {
    known = make();
    made.set(key, known);
  }
  return known as Made;
}
