import type { SubmitFailure } from '../../src/apply/submit-outcome.js';
import { warn } from '../internal/warn.js';

/** Says of a failed sending what only the author of the page or of its endpoint can mend. */
export function tellAuthor({ code, httpStatus }: SubmitFailure, form: HTMLElement): void {
  const advice = 'Answer by the protocol, or set receipt="any".';
  if (code === 'apply-redirect') {
    warn('apply-redirect', `does not follow the redirect of its endpoint. ${advice}`, form);
  } else if (code === 'apply-unconfirmed') {
    const message = `got an answer with ${httpStatus} that confirms nothing. ${advice}`;
    warn('apply-unconfirmed', message, form);
  } else if (code === 'apply-blocked') {
    const message = 'may not post to its action: allow it in connect-src of the page’s policy.';
    warn('apply-blocked', message, form);
  } else if (code === 'apply-preflight') {
    const message = `is refused the preflight by its endpoint, so nothing was sent. ${sharing()}`;
    warn('apply-preflight', message, form);
  } else if (code === 'apply-cors') {
    const message = `may not read any answer of its endpoint. ${sharing()}`;
    warn('apply-cors', message, form);
  }
}

/** What an endpoint on another origin has to answer, for whoever runs it. */
const sharing = (): string =>
  'It must answer OPTIONS and every other request with "Access-Control-Allow-Origin: ' +
  `${location.origin}" and OPTIONS with "Access-Control-Allow-Headers: Idempotency-Key, Content-Type".`;
