/** The language alone of a tag: `pt` of `pt-BR`, and of `PT_br`. Empty of an empty one. */
export function primaryLanguage(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
}

/** Subtags that say "no language" or "several", which is the same as saying nothing. */
const unspecific = new Set(['und', 'mul', 'mis', 'zxx', 'nan', 'nil']);

/**
 * A language as a canonical BCP 47 tag. Repairs what feeds write instead:
 * `en_GB`, `zhHant` and `pt_BR.UTF-8`. Anything else is `undefined`.
 */
export function readLanguage(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const tag = value
    .trim()
    .replace(/\..*$/s, '')
    .replaceAll('_', '-')
    .replace(/^([a-z]{2,3})([A-Z][a-z]{3}|[A-Z]{2})(?=$|-)/, '$1-$2');
  if (!/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag)) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical && !unspecific.has(primaryLanguage(canonical)) ? canonical : undefined;
  } catch {
    return undefined;
  }
}
