import { NativeEvent } from '../internal/base-event.js';

const sessions = new Map<string, object>();

/** Tells with a `keep` event that an application was kept: its form may be in the page already. */
export const keptApplications = new EventTarget();

/** Names where on the site an application is made: one page, one board on it (its `param-prefix`), one posting. */
export function placeOf(prefix: string, postingId: string): string {
  return [location.pathname, prefix, postingId].join('\n');
}

/**
 * Keeps an application whose form has left the page while it held answers: routers, caches and morphs take
 * the form out without a word. It is kept in memory alone, for the form that next stands in its place.
 */
export function keepApplication(place: string, session: object): void {
  sessions.set(place, session);
  keptApplications.dispatchEvent(new NativeEvent('keep'));
}

/** Whether an application waits for a form in this place. */
export function isKept(place: string): boolean {
  return sessions.has(place);
}

/** Takes the application that is kept for this place, which is then kept no more. */
export function takeApplication(place: string): object | undefined {
  const session = sessions.get(place);
  sessions.delete(place);
  return session;
}

/** Keeps an application no more, whose form is in the page again. */
export function forgetApplication(session: object): void {
  for (const [place, kept] of sessions) if (kept === session) sessions.delete(place);
}
