/**
 * The script tag's own file. It loads the elements, and holds all it needs to say so where they do not
 * come, as something blocks them or they are gone from the server. It has no static import, as a script
 * that one of these fails never runs, and no name of its own, which in a tag that has lost its
 * `type="module"` would take the place of one of the page's.
 */
import('./load-elements.js').catch((cause: unknown) => {
  /** `partFailed` of the catalogues, which do not come either. */
  const texts: Readonly<Record<string, string>> = {
    de: 'Dieser Teil der Seite konnte nicht geladen werden.',
    fr: 'Cette partie de la page n’a pas pu être chargée.',
    es: 'No se ha podido cargar esta parte de la página.',
  };
  /** What a page was rendered with in advance stays as it is. */
  const show = (element: HTMLElement): void => {
    for (const child of element.querySelectorAll<HTMLElement>(':scope>[slot]')) child.hidden = true;
    if (element.innerText.trim()) return;
    const language = element.closest<HTMLElement>('[lang]')?.lang.slice(0, 2) ?? '';
    const words = document.createElement('bdi');
    words.lang = language in texts ? language : 'en';
    words.append(texts[language] ?? 'This part of the page could not be loaded.');
    element.append(words);
    const link = document.createElement('a');
    link.href = element.getAttribute('fallback-href') ?? '#';
    link.textContent = link.href;
    if (/^https?:[^#]+$/.test(link.href)) element.append(' ', link);
  };
  const showAll = (): void =>
    document
      .querySelectorAll<HTMLElement>('job-board,job-list,job-detail,apply-form')
      .forEach(show);
  console.warn(
    `A part of Open Roles could not be loaded: ${String(cause)} [open-roles: docs/warnings.md#part-failed]`,
  );
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', showAll);
  else showAll();
});
