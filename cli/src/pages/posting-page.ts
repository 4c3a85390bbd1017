import { nothing } from 'lit';
import { type Posting, serializeJsonLd } from 'open-roles/core';
import {
  currentStatus,
  fullDescription,
  htmlToText,
  type RuleFinding,
  safeUrl,
} from 'open-roles/internal';
import { type ApplyView, renderBack, renderPosting, renderQrCode } from 'open-roles/internal/views';
import { renderForm, renderFormPolicy } from './application-form.js';
import { attributes, type Markup, markup, type Piece } from './markup.js';
import { dataScript, pageFrame, shorten, titleWith } from './page-frame.js';
import type { PageTexts } from './page-texts.js';
import {
  describe,
  type Description,
  renderProse,
  structuredData,
  titlePlace,
} from './posting-content.js';
import { renderView } from './render-view.js';
import type { PostingPage, SitePlan } from './site-plan.js';

/** A page, and what forbade or shortened its markup for search engines. */
export interface WrittenPage {
  html: string;
  findings: readonly RuleFinding[];
  /** Whether elements of the description were left out: nested too deep, or too many. */
  isFlattened: boolean;
}

/** The page of one posting. */
export function postingPage(page: PostingPage, plan: SitePlan, texts: PageTexts): WrittenPage {
  const { posting, url } = page;
  const { organization, settings } = plan;
  const description = describe(posting, { base: page.base, headingLevel: 2 });
  const { data, findings } = structuredData(posting, description, {
    url,
    now: settings.now,
    ...(organization && { organization }),
  });
  const employer = posting.hiringOrganization?.name ?? organization?.name;
  const written = pageFrame({
    plan,
    texts,
    root: '../',
    url,
    title: titleWith(posting.title, titlePlace(posting, texts), employer),
    logo: safeUrl(posting.hiringOrganization?.logo ?? organization?.logo),
    isListed: !page.isClosed,
    description: shorten(posting.summary ?? htmlToText(fullDescription(posting))),
    head: [
      page.versions.map(
        ({
          language,
          url: href,
        }) => markup`<link rel="alternate" hreflang="${language}" href="${href}">
`,
      ),
      renderFormPolicy(page, plan),
      data && dataScript('application/ld+json', serializeJsonLd(data)),
    ],
    main: renderArticle(page, plan, texts, description),
  });
  return { html: written, findings, isFlattened: description.isFlattened };
}

function renderArticle(
  page: PostingPage,
  plan: SitePlan,
  texts: PageTexts,
  description: Description,
): Markup {
  const { posting, url, isClosed } = page;
  const { localizer } = texts;
  const apply = applyView(page);
  const isBlank = posting.description.trim() === '';
  const inner = [
    renderBack('../', localizer),
    renderPosting({
      posting,
      localizer,
      organization: otherEmployer(posting, plan),
      status: currentStatus(posting, plan.settings.now),
      level: 1,
      apply,
      hasList: true,
      isBlank,
      description: renderProse(posting, description, localizer),
      hasEnd: !page.hasForm && !isClosed && !isBlank,
      end: page.hasForm ? renderForm(page, plan, texts) : nothing,
      address: url,
      code: renderQrCode(url),
    }),
  ];
  return markup`<article class="posting"${attributes({
    'data-valid-through': isClosed ? undefined : posting.validThrough,
    'data-closed': isClosed ? undefined : localizer.text('closed'),
  })}><div class="root">
${renderVersions(page)}${renderView(inner)}
</div></article>
`;
}

/** The employer, where it is not the one whose name stands above every page. */
function otherEmployer({ hiringOrganization }: Posting, plan: SitePlan): string | undefined {
  const name = hiringOrganization?.name;
  return name === plan.organization?.name ? undefined : name;
}

/** Where to read the posting in its other languages, each called as its speakers call it. */
function renderVersions({ versions, url }: PostingPage): Piece {
  const others = versions.filter((version) => version.url !== url);
  if (others.length === 0) return '';
  const links = others.map(
    ({ name, language }) =>
      markup`<li><a href="../${encodeURIComponent(name)}/" hreflang="${language}" lang="${language}" rel="alternate">${languageName(language)}</a></li>`,
  );
  return markup`<ul class="versions" role="list">${links}</ul>
`;
}

function languageName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}

/** By the form of the page, or where the posting leads. */
function applyView({ hasForm, target }: PostingPage): ApplyView | undefined {
  return hasForm ? { href: '#apply' } : target && { ...target, plainHref: target.href };
}
