/** A posting's id as a string. Numbers become digits; anything empty or not an id is `undefined`. */
export function readIdentifier(value: unknown): string | undefined {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const id = value.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
  return id === '' ? undefined : id;
}
