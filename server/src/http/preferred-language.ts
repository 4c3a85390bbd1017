/** The first language of `Accept-Language`: browsers list them by preference. */
export function preferredLanguage(header: string | undefined): string {
  return /^[a-z]{2,3}(?:-[\da-z]{2,8})*/iu.exec(header ?? '')?.[0] ?? 'en';
}
