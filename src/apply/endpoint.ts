import { parseUrl } from '../http/parse-url.js';

/** Why an `action` cannot be posted to, for the page's author. */
export type EndpointProblem = 'apply-action-url' | 'apply-action-insecure';

/** The endpoint of a form, or what is wrong with it. `hasSecret`: its address seems to carry a key. */
export type Endpoint = { url: URL; hasSecret: boolean } | { problem: EndpointProblem };

/**
 * Reads the `action` of a form against the page's address. Only http and https are posted to, never
 * with a password in the address, and never from a secure page to an insecure endpoint: the browser
 * would block that after the applicant has filled in everything.
 */
export function readEndpoint(action: string, page: string): Endpoint {
  const url = parseUrl(action, page);
  if (!url || !/^https?:$/u.test(url.protocol) || url.username || url.password) {
    return { problem: 'apply-action-url' };
  }
  if (url.protocol === 'http:' && page.startsWith('https:') && !isLoopback(url.hostname)) {
    return { problem: 'apply-action-insecure' };
  }
  const names = [...url.searchParams.keys()];
  return {
    url,
    hasSecret: names.some((name) => /^(?:api[-_]?)?(?:key|token|secret)$/iu.test(name)),
  };
}

function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host === '[::1]' || /^127\./u.test(host) || host.endsWith('.localhost')
  );
}
