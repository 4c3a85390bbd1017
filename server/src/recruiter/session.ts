import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long somebody stays signed in, in milliseconds: a working day. */
const sessionTime = 12 * 60 * 60_000;

/** Whether two secrets are the same, in the same time for all that are not. */
function isSame(first: string, second: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(first), digest(second));
}

/**
 * Who is signed in. Nothing is stored: what the browser keeps is signed with the token, so all copies of the
 * server know it, and another token ends all sessions.
 */
export class Sessions {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  /** Whether this is the token. */
  isToken(text: string): boolean {
    return isSame(text, this.#token);
  }

  /** A session that begins now: what the browser is to keep, and for how many seconds. */
  start(): { value: string; maxAge: number } {
    const content = `${Date.now() + sessionTime}.${randomBytes(12).toString('base64url')}`;
    return { value: `${content}.${this.#sign('session', content)}`, maxAge: sessionTime / 1000 };
  }

  /** Whether the browser keeps a session that has begun and not ended. */
  isSignedIn(value: string | undefined): value is string {
    const [expires = '', nonce = '', signature = ''] = value?.split('.') ?? [];
    const isOurs = isSame(signature, this.#sign('session', `${expires}.${nonce}`));
    return isOurs && Number(expires) > Date.now();
  }

  /** What the forms of a session carry: another page can make a browser send a form, but cannot know this. */
  formToken(value: string): string {
    return this.#sign('form', value);
  }

  isFormToken(value: string, text: unknown): boolean {
    return typeof text === 'string' && isSame(text, this.formToken(value));
  }

  #sign(purpose: string, content: string): string {
    return createHmac('sha256', this.#token).update(`${purpose}:${content}`).digest('base64url');
  }
}
