import { messageOf } from '../usage-error.js';

/** What the codes of Node's failures mean, and what to do. */
const meanings: readonly [RegExp, string][] = [
  [
    /^ECONNREFUSED$/,
    'no server answers there. Check the address and its port, and that the server runs.',
  ],
  [
    /^(?:ENOTFOUND|EAI_AGAIN)$/,
    'no address is known for this name. Check how it is written, and the network.',
  ],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'the connection broke off. Try again later.'],
  [/TIMEDOUT|TIMEOUT|UNREACH/, 'no connection comes about. Check the address and the network.'],
  [
    /CERT|TLS|SIGNATURE/,
    'the certificate of the server is not valid for this address. Check the address, or have the certificate renewed.',
  ],
];

/** What made a request fail, and what to do: unlike browsers, Node tells. */
export function explainNetwork(failure: unknown): string {
  const cause = failure instanceof Error ? (failure.cause ?? failure) : failure;
  const code =
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const known = meanings.find(([pattern]) => pattern.test(code))?.[1];
  return known === undefined
    ? `the request failed: ${messageOf(cause)}. Check the address.`
    : `${known} (${code})`;
}
