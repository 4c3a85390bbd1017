/**
 * Whether text can be an email address. It refuses what no mail server could deliver to, and nothing
 * else: quoted local parts, international domains and address literals all pass (GOV.UK, email addresses).
 */
export function isPlausibleEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > 254 || /\p{Cs}/u.test(text)) return false;
  return isLocalPart(text.slice(0, at)) && isDomain(text.slice(at + 1));
}

/**
 * Takes off what people paste along with an address: spaces, angle brackets with the name before them, as mail
 * programs write both, a closing comma (GOV.UK, validation).
 */
export function tidyEmail(text: string): string {
  const trimmed = text.trim().replace(/[.,;]+$/u, '');
  return /^(?:"[^"]*"|[^<>@])*<([^<>]*)>$/u.exec(trimmed)?.[1]?.trim() ?? trimmed;
}

function isLocalPart(local: string): boolean {
  if (local.length > 64) return false;
  if (/\p{Cc}/u.test(local)) return false;
  if (/^"(?:[^"\\]|\\.)+"$/u.test(local)) return true;
  return !/[\s<>()[\]\\,;:"@]/u.test(local);
}

function isDomain(domain: string): boolean {
  if (/^\[[\w.:-]+\]$/u.test(domain)) return true;
  if (domain.length > 253 || /[\s\p{Cc}<>()[\]\\,;:"@/?#%\u{FFFD}]/u.test(domain)) return false;
  const labels = domain.split('.');
  const top = labels.at(-1) ?? '';
  return (
    labels.length > 1 &&
    !/^\d+$/u.test(top) &&
    labels.every((label) => label !== '' && label.length <= 63 && !/^-|-$/u.test(label))
  );
}
