/**
 * Loads the page again, for what no other asking brings: most browsers remember for as long as a page
 * stands that an import has failed, and an old page asks for what a newer version has taken away. Readers
 * may have typed something into the page, so they are told what it does.
 */
export function reloadPage(): void {
  location.reload();
}
