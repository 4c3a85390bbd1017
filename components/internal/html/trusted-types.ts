import type { Config } from 'dompurify';

/** A policy of Trusted Types: makes objects of strings, which is what the platform's sinks take. */
export type OwnPolicy = NonNullable<Config['TRUSTED_TYPES_POLICY']>;

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: Record<'createHTML' | 'createScriptURL' | 'createScript', (text: string) => string>,
  ): OwnPolicy;
}

let policy: OwnPolicy | undefined;
let isMade = false;

/**
 * The one policy of all elements; a page that enforces Trusted Types allows it by the name
 * `open-roles`. HTML and script addresses are for the sanitiser, which parses apart from the page;
 * scripts are data: what is not JSON throws. `undefined` where there are no Trusted Types, or the page refuses.
 */
export function ownPolicy(): OwnPolicy | undefined {
  if (isMade) return policy;
  isMade = true;
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
  try {
    policy = factory?.createPolicy('open-roles', {
      createHTML: (html) => html,
      createScriptURL: (url) => url,
      createScript: onlyJson,
    });
  } catch {
    policy = undefined;
  }
  return policy;
}

function onlyJson(text: string): string {
  JSON.parse(text);
  return text;
}
