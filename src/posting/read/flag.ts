const yes = /^(?:yes|true|on|y|1|ja|oui|sí|si)$/i;
const no = /^(?:no|false|off|n|0|nein|non)$/i;

/** Yes or no from a boolean, 1 or 0, or the words of feeds and of YAML 1.1; `undefined` for anything else. */
export function readFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const word = String(value).trim();
  if (yes.test(word)) return true;
  return no.test(word) ? false : undefined;
}
