/** Watches whether the page's Content Security Policy stops requests to an address. */
export interface PolicyWatch {
  /** Whether it has stopped one; asked as soon as the request has failed. */
  isBlocked: () => Promise<boolean>;
  stop: () => void;
}

/** `fetch` fails alike for a broken line and for a policy: only the event of the policy tells them apart. */
export function watchPolicy({ href }: URL): PolicyWatch {
  let isBlocked = false;
  const note = ({
    disposition,
    effectiveDirective,
    blockedURI,
  }: SecurityPolicyViolationEvent): void => {
    // The event leaves out the fragment of the address.
    const isOurs = effectiveDirective === 'connect-src' && href.startsWith(blockedURI);
    if (disposition === 'enforce' && isOurs) isBlocked = true;
  };
  document.addEventListener('securitypolicyviolation', note);
  return {
    isBlocked: async () => {
      // Some browsers reject the promise first; the event is in the queue by then.
      await new Promise((resolve) => setTimeout(resolve));
      return isBlocked;
    },
    stop: () => document.removeEventListener('securitypolicyviolation', note),
  };
}
