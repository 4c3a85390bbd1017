// Lets the elements take over a static page: each is made out of sight and takes the place of what
// stands there once it has everything. Where it fails, or the reader was quicker, the page stays.

/** How long an element may take; after that nobody wants the page to change any more. */
const patience = 15_000;

const within = (promise) =>
  Promise.race([
    promise,
    new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), patience)),
  ]);

/** Whether the reader is at work in a part of the page. */
function isInUse(part) {
  const selection = getSelection();
  const isSelected = selection && !selection.isCollapsed && selection.containsNode(part, true);
  return part.contains(document.activeElement) || Boolean(isSelected);
}

/** Settles when everything below an element has been loaded and rendered. */
async function rendered(element) {
  await element.updateComplete;
  // The list's controls are loaded beside its feed, and so is what rows are laid out with.
  if (element.localName === 'job-list') {
    const root = element.shadowRoot;
    const isWhole = () =>
      root.querySelector('job-filters') && !root.querySelector('[part="loading"]');
    while (element.isConnected && !isWhole()) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const inner = element.shadowRoot?.querySelectorAll('job-filters') ?? [];
  await Promise.all([...inner].map((child) => child.updateComplete));
}

/** The list with search and filters, in place of the plain one. */
async function takeOverList(jobs) {
  const list = document.createElement('job-list');
  list.setAttribute('src', jobs.dataset.openRolesList);
  const { root, pageSize, page } = jobs.dataset;
  list.setAttribute('page-size', pageSize);
  // Of a later page, the earlier ones are above it.
  if (page !== '1') list.setAttribute('query', `page=${page}`);
  list.setAttribute('heading-level', '2');
  list.setAttribute('routing', 'query');
  // Relative to here, so that a copy of the site under another address leads to its own pages.
  const { site } = jobs.dataset;
  const home = new URL(root, location.href);
  list.postingHref = ({ url = '' }) =>
    url.startsWith(site) ? new URL(url.slice(site.length), home).href : url || undefined;
  const ready = new Promise((resolve, reject) => {
    list.addEventListener('jobs-load', resolve, { once: true });
    list.addEventListener('jobs-error', () => reject(new Error('no feed')), { once: true });
  });
  list.hidden = true;
  jobs.append(list);
  try {
    await within(Promise.all([ready, customElements.whenDefined('job-list')]));
    await within(rendered(list));
  } catch (error) {
    list.remove();
    throw error;
  }
  const plain = jobs.querySelector('.root');
  const items = [...plain.querySelectorAll('.card')];
  // The posting at the top of the window stays where it is.
  const index = items.findIndex((item) => item.getBoundingClientRect().bottom > 0);
  const earlier = (page - 1) * pageSize;
  const isScrolled = earlier > 0 || (scrollY > 0 && index > 0);
  if (isInUse(plain)) {
    list.remove();
    return;
  }
  const before = items[index]?.getBoundingClientRect().top ?? 0;
  list.hidden = false;
  plain.remove();
  if (!isScrolled) return;
  const card = list.shadowRoot.querySelectorAll('.card')[earlier + index];
  const after = card?.getBoundingClientRect().top;
  if (after !== undefined) scrollBy({ top: after - before, behavior: 'instant' });
}

/** The form that checks answers, keeps them and sends again, in place of the plain one. */
async function takeOverForm(section) {
  const plain = section.querySelector('form');
  let isTouched = false;
  plain.addEventListener('input', () => (isTouched = true), { once: true });
  const form = document.createElement('apply-form');
  form.setAttribute('action', section.dataset.openRolesForm);
  const { receipt } = section.dataset;
  if (receipt !== undefined) form.setAttribute('receipt', receipt);
  form.hidden = true;
  await within(customElements.whenDefined('apply-form'));
  customElements.upgrade(form);
  form.posting = JSON.parse(section.querySelector('script[type="application/json"]').textContent);
  section.append(form);
  try {
    await within(form.updateComplete);
    // The words of another language arrive a moment later.
    await within(settled(form));
  } catch (error) {
    form.remove();
    throw error;
  }
  // Also what the browser has filled in again after a reload.
  isTouched ||= [...plain.querySelectorAll('input, textarea')].some(
    (control) =>
      control.value !== control.defaultValue || control.checked !== control.defaultChecked,
  );
  if (isTouched || isInUse(plain)) {
    form.remove();
    return;
  }
  plain.remove();
  form.hidden = false;
}

/** Settles when the form shows its controls. */
async function settled(form) {
  while (!form.querySelector('form')) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (!form.isConnected) throw new Error('gone');
  }
}

/** Takes away the ways to apply when the last day is over, also in a page that stays open. */
function watchClosing(article) {
  const { validThrough, closed } = article.dataset;
  // A calendar date holds to the end of that day, wherever the reader is.
  const end = new Date(validThrough.includes('T') ? validThrough : `${validThrough}T23:59:59.999`);
  const wait = end.getTime() - Date.now();
  if (Number.isNaN(wait)) return;
  // Longer timers fire at once; after a day it is time to look again.
  if (wait > 0) {
    setTimeout(() => watchClosing(article), Math.min(wait + 1000, 86_400_000));
    return;
  }
  const application = article.querySelector('.application');
  // Somebody who has begun keeps the form: the endpoint decides whether it is too late.
  if (application && isInUse(application)) {
    setTimeout(() => watchClosing(article), 60_000);
    return;
  }
  for (const part of article.querySelectorAll('.application, .apply, .print-only')) part.remove();
  const notice = document.createElement('p');
  notice.className = 'closed';
  notice.textContent = closed;
  article.querySelector('.side').prepend(notice);
}

for (const jobs of document.querySelectorAll('[data-open-roles-list]')) {
  takeOverList(jobs).catch(() => jobs.classList.add('plain'));
}
for (const section of document.querySelectorAll('[data-open-roles-form]')) {
  takeOverForm(section).catch(() => undefined);
}
for (const article of document.querySelectorAll('[data-valid-through]')) watchClosing(article);
