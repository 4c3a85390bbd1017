import { html, nothing } from 'lit';
import { applicationFields, type Posting, serializeJsonLd } from 'open-roles/core';
import {
  type ApplicationField,
  defaultFileLimits,
  openFields,
  sectionsOf,
  wordQuestions,
} from 'open-roles/internal';
import {
  type FieldsContext,
  renderActions,
  renderOverview,
  renderSections,
} from 'open-roles/internal/views';
import { type Markup, markup } from './markup.js';
import { dataScript } from './page-frame.js';
import type { PageTexts } from './page-texts.js';
import { raw } from './render-view.js';
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
): unknown {
  // Consents name the employer, which the page of a posting has to know by itself.
  const posting = { ...(organization && { hiringOrganization: organization }), ...page.posting };
  const fields = plainFields(posting, localizer);
  const context: FieldsContext = {
    prefix: 'field',
    fields,
    open: openFields(fields, new Map()),
    limits: defaultFileLimits,
    localizer,
    posting,
    errors: new Map(),
    files: new Map(),
    onFileRemove: () => undefined,
    isPlain: true,
  };
  const idle = { isActive: false, text: '', cancel: () => undefined };
  return html`<section
    class="application"
    id="apply"
    data-open-roles-form=${settings.applyAction ?? nothing}
    data-receipt=${settings.receipt ?? nothing}
  >
    ${raw(dataScript('application/json', serializeJsonLd(forForm(posting))))}
    <form
      class="or-apply"
      method="post"
      enctype="multipart/form-data"
      action=${settings.applyAction ?? nothing}
      lang=${localizer.language}
      aria-labelledby="apply-title"
    >
      <h2 class="or-heading" id="apply-title">
        ${localizer.text('applyHeading', { title: posting.title })}
      </h2>
      ${renderOverview(fields, context.open, localizer)}
      <input type="hidden" name="posting_id" value=${posting.id} />
      <input type="hidden" name="posting_title" value=${posting.title} />
      ${renderSections(context, sectionsOf(fields))}
      ${renderActions(idle, { label: localizer.text('submit') }, localizer)}
    </form>
  </section>`;
}

/**
 * What a form without a script asks for. The endpoint needs `name` and `email` under these names,
 * which the elements put together from the feed's own questions; here they are asked for.
 * Voluntary questions about the person are left out: without a script they could not travel apart.
 */
function plainFields(posting: Posting, localizer: PageTexts['localizer']): ApplicationField[] {
  const labels = {
    name: localizer.text('nameLabel'),
    email: localizer.text('emailLabel'),
    resume: localizer.text('resumeLabel'),
  };
  const asked = applicationFields({ questions: wordQuestions(posting, localizer) }, labels).filter(
    ({ group }) => group !== 'self-identification',
  );
  const built = applicationFields({ questions: [] }, labels);
  const missing = built.filter(
    ({ name }) => name !== 'resume' && !asked.some((field) => field.name === name),
  );
  return [...missing, ...asked];
}

/** What the form of the elements has to know: not the description, which the page has already. */
function forForm(posting: Posting): Posting {
  const short: Posting = { ...posting, description: '' };
  delete short.sections;
  delete short.summary;
  return short;
}
