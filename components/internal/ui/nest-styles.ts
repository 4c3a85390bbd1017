/** The style sheet of a shadow root as rules for what a selector finds, in the page's own tree. */
export function nestStyles(selector: string, cssText: string): string {
  const nested = cssText.replace(/:host\(([^)]*)\)/gu, '&:is($1)').replace(/:host/gu, '&');
  return `${selector} { ${nested} }`;
}
