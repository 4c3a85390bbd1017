/** A new UUID, version 4. Pages served over plain http have no `crypto.randomUUID`. */
export function createKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  });
  return [0, 4, 6, 8, 10]
    .map((start, index, starts) => hex.slice(start, starts[index + 1]).join(''))
    .join('-');
}
