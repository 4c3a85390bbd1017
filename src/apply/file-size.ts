const factors: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  kib: 1024,
  m: 1e6,
  mb: 1e6,
  mib: 1024 ** 2,
  g: 1e9,
  gb: 1e9,
  gib: 1024 ** 3,
};

/** Reads a size as people write it, for example `5 MB`, `500kB`, `2.5 MiB` or `5000000`. `undefined` when it is none. */
export function parseFileSize(text: string): number | undefined {
  const match = /^(\d+(?:[.,]\d+)?)\s*([a-z]*)$/iu.exec(text.trim());
  const unit = match?.[2]?.toLowerCase() ?? '';
  const factor = Object.hasOwn(factors, unit) ? factors[unit] : undefined;
  if (!match?.[1] || factor === undefined) return undefined;
  const bytes = Math.floor(Number(match[1].replace(',', '.')) * factor);
  return bytes > 0 ? bytes : undefined;
}

/** A size for readers, for example `5 MB` or `0,7 MB`. Decimal units, as file managers and servers count. */
export function formatFileSize(bytes: number, language: string): string {
  const [unit, factor] = bytes >= 1e6 ? (['megabyte', 1e6] as const) : (['kilobyte', 1e3] as const);
  const amount = bytes / factor;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(Math.max(amount, 0.1));
}
