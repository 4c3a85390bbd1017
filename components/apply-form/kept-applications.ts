import { NativeEvent } from '../internal/base-event.js';

const sessions = new Map<string, object>();

/** Tells with a `keep` event that an application was kept: its form may be in the page already. */
export const keptApplications = new EventTarget();

/** Names where on the site an application is made: one page, one board on it (its `param-prefix`), one posting. */
export function applicationKey(prefix: string, postingId: string): string {
  return [location.pathname, prefix, postingId].join('\n');
}

/**
 * Keeps an application whose form has left the page while it held answers: routers, caches and morphs take
 * the form out without a word. It is kept in memory alone, for the form that comes next with its key.
 */
export function keepApplication(key: string, session: object): void {
  sessions.set(key, session);
  keptApplications.dispatchEvent(new NativeEvent('keep'));
}

/** Whether an application waits for a form with this key. */
export function isKept(key: string): boolean {
  return sessions.has(key);
}

/** Takes the application that is kept under this key, which is then kept no more. */
export function takeApplication(key: string): object | undefined {
  const session = sessions.get(key);
  sessions.delete(key);
  return session;
}

/** Keeps an application no more, whose form is in the page again. */
export function forgetApplication(session: object): void {
  for (const [key, kept] of sessions) if (kept === session) sessions.delete(key);
}
