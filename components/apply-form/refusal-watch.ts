import { createKey, type Refusal } from '../../src/apply/submit.js';

/** Watches for what keeps requests to an endpoint from leaving the page, or their answers from coming in. */
export interface RefusalWatch {
  /** Why the request that has just failed did, where it was not the network. */
  refusal: () => Promise<Refusal | undefined>;
  stop: () => void;
}

/** Milliseconds for one question to the endpoint. */
const patience = 10_000;

/**
 * `fetch` fails alike for a broken line, for a policy of the page and for an endpoint that does not share
 * its answers with the page (Fetch Standard, CORS protocol). The event of the policy tells the first two
 * apart; what the endpoint allows is asked with requests that carry nothing of the application.
 * `headers`: those of the application that a preflight has to ask for.
 */
export function watchRefusals(endpoint: URL, headers: Record<string, string>): RefusalWatch {
  let isBlocked = false;
  const note = ({
    disposition,
    effectiveDirective,
    blockedURI,
  }: SecurityPolicyViolationEvent): void => {
    // The event leaves out the fragment of the address.
    const isOurs = effectiveDirective === 'connect-src' && endpoint.href.startsWith(blockedURI);
    if (disposition === 'enforce' && isOurs) isBlocked = true;
  };
  document.addEventListener('securitypolicyviolation', note);
  return {
    refusal: async () => {
      // Some browsers reject the promise first; the event is in the queue by then.
      await new Promise((resolve) => setTimeout(resolve));
      if (isBlocked) return 'policy';
      return endpoint.origin === location.origin ? undefined : askEndpoint(endpoint, headers);
    },
    stop: () => document.removeEventListener('securitypolicyviolation', note),
  };
}

/** Only what needs a preflight fails: it was refused. Everything fails: nobody can tell from here. */
async function askEndpoint(
  endpoint: URL,
  headers: Record<string, string>,
): Promise<Refusal | undefined> {
  const simple = (): Promise<boolean> => succeeds(endpoint, { mode: 'cors' });
  if (!(await simple())) {
    return (await succeeds(endpoint, { mode: 'no-cors' })) ? 'unshared' : undefined;
  }
  const asked = { ...headers, 'Idempotency-Key': createKey() };
  if (await succeeds(endpoint, { mode: 'cors', headers: asked })) return undefined;
  // Once more: the line may have broken between the two.
  return (await simple()) ? 'preflight' : undefined;
}

/** HEAD is a safe method (RFC 9110): it changes nothing at the endpoint. */
async function succeeds(endpoint: URL, init: RequestInit): Promise<boolean> {
  const signal = AbortSignal.timeout(patience);
  const redirect = init.mode === 'no-cors' ? 'follow' : 'manual';
  try {
    await fetch(endpoint, {
      method: 'HEAD',
      credentials: 'omit',
      cache: 'no-store',
      redirect,
      signal,
      ...init,
    });
    return true;
  } catch {
    return false;
  }
}
