import { type Posting, serializeJsonLd } from 'open-roles/core';
import { plainFields, renderField } from './form-fields.js';
import { attributes, type Markup, markup } from './markup.js';
import { dataScript } from './page-frame.js';
import type { PageTexts } from './page-texts.js';
import type { PostingPage, SitePlan } from './site-plan.js';

/**
 * Keeps what a plain form sends to the site and its endpoint: browsers that hold redirects to it too
 * (Chromium does, Content Security Policy leaves it open) hand an application to nobody else.
 */
export function renderFormPolicy(
  { hasForm }: PostingPage,
  { settings: { applyAction = '', site } }: SitePlan,
): Markup | undefined {
  if (!hasForm) return undefined;
  const { origin } = new URL(applyAction, site);
  const allowed = origin === site.origin ? "'self'" : `'self' ${origin}`;
  return markup`<meta http-equiv="Content-Security-Policy" content="form-action ${allowed}">
`;
}

/**
 * The application at the end of a page: a plain form, posted by the field names of the protocol,
 * which `<apply-form>` replaces where scripts run.
 */
export function renderForm(
  page: PostingPage,
  { settings, organization }: SitePlan,
  { localizer }: PageTexts,
): Markup {
  // Consents name the employer, which the page of a posting has to know by itself.
  const posting = { ...(organization && { hiringOrganization: organization }), ...page.posting };
  const fields = plainFields(posting, localizer);
  const isLast = ({ type }: { type: string }): boolean => type === 'consent';
  const ordered = [...fields.filter((field) => !isLast(field)), ...fields.filter(isLast)];
  const data = dataScript('application/json', serializeJsonLd(forForm(posting)));
  return markup`<section class="application" id="apply"${attributes({
    'data-open-roles-form': settings.applyAction,
    'data-receipt': settings.receipt,
  })}>
${data}<form class="or-apply" method="post" enctype="multipart/form-data"${attributes({
    action: settings.applyAction,
    lang: localizer.language,
    'aria-labelledby': 'apply-title',
  })}>
<h2 class="or-heading" id="apply-title">${localizer.text('applyHeading', { title: posting.title })}</h2>
<input type="hidden" name="posting_id" value="${posting.id}">
<input type="hidden" name="posting_title" value="${posting.title}">
${ordered.map((field, index) => renderField(field, `field-${index}`, fields, localizer))}<p class="or-actions"><button class="or-button or-primary" type="submit">${localizer.text('submit')}</button></p>
</form>
</section>
`;
}

/** What the form of the elements has to know: not the description, which the page has already. */
function forForm(posting: Posting): Posting {
  const short: Posting = { ...posting, description: '' };
  delete short.sections;
  delete short.summary;
  return short;
}
