import { jobPostingJsonLd, type Posting, serializeJsonLd } from 'open-roles/core';
import {
  type BoundHtml,
  descriptionRoom,
  fullDescription,
  htmlToText,
  postingFacts,
  type RuleFinding,
  sectionHeading,
  separateSummary,
} from 'open-roles/internal';
import { renderApplication, renderFormPolicy } from './application-form.js';
import { attributes, type Markup, markup } from './markup.js';
import { dataScript, pageFrame, shorten, titleWith } from './page-frame.js';
import type { PageTexts } from './page-texts.js';
import { sanitizeDescription } from './sanitize-description.js';
import type { PostingPage, SitePlan } from './site-plan.js';

/** A page, and what forbade or shortened its markup for search engines. */
export interface WrittenPage {
  html: string;
  findings: readonly RuleFinding[];
  /** Whether elements of the description were left out: nested too deep, or too many. */
  isFlattened: boolean;
}

/** The description, and what of it is not there. */
interface Description extends Omit<BoundHtml, 'html'> {
  text: Markup;
}

/** The page of one posting. */
export function postingPage(page: PostingPage, plan: SitePlan, texts: PageTexts): WrittenPage {
  const { posting, url } = page;
  const { organization, settings } = plan;
  const description = renderText(page, texts);
  const { text, isFlattened } = description;
  // Search engines are told what readers see, not what a feed hides in its source (JP-31).
  const { data, findings } = jobPostingJsonLd(
    { ...posting, description: text.text, sections: [] },
    { url, now: settings.now, ...(organization && { organization }) },
  );
  const employer = posting.hiringOrganization?.name ?? organization?.name;
  const html = pageFrame({
    plan,
    texts,
    root: '../',
    url,
    title: titleWith(posting.title, employer),
    description: shorten(posting.summary ?? htmlToText(fullDescription(posting))),
    head: [
      renderFormPolicy(page, plan),
      data && dataScript('application/ld+json', serializeJsonLd(data)),
    ],
    main: renderArticle(page, plan, texts, description),
  });
  return { html, findings, isFlattened };
}

function renderBack({ localizer }: PageTexts): Markup {
  return markup`<p><a class="back" href="../">${localizer.text('backToList')}</a></p>
`;
}

function renderArticle(
  page: PostingPage,
  plan: SitePlan,
  texts: PageTexts,
  { text, isCut }: Description,
): Markup {
  const { posting, isClosed } = page;
  const { localizer } = texts;
  const organization = posting.hiringOrganization?.name ?? plan.organization?.name;
  const language = languageIn(posting, texts);
  const summary = separateSummary(posting);
  return markup`<article class="posting"${attributes({
    'data-valid-through': isClosed ? undefined : posting.validThrough,
    'data-closed': isClosed ? undefined : localizer.text('closed'),
  })}><div class="root">
${renderBack(texts)}<header class="head">
${
  organization !== undefined &&
  markup`<p class="eyebrow"><bdi>${organization}</bdi></p>
`
}<h1 class="title"${attributes({ lang: language })}><bdi>${posting.title}</bdi></h1>
</header>
<div class="columns">
<div class="side">
${renderStatus(page, texts)}${renderFacts(posting, texts)}${renderTags(posting.tags)}</div>
<div class="main">
<div class="prose"${attributes({ lang: language, dir: 'auto' })}>
${
  summary !== undefined &&
  markup`<p>${summary}</p>
`
}${text}${isCut && markup`<p>${localizer.text('descriptionCut')}</p>`}
</div>
${renderApplication(page, plan, texts)}</div>
</div>
</div></article>
`;
}

/** Only where it is another one than that of the page. */
function languageIn({ language }: Posting, { localizer }: PageTexts): string | undefined {
  return language === localizer.language ? undefined : language;
}

function renderStatus(
  { posting, isClosed, hasForm, target }: PostingPage,
  { localizer }: PageTexts,
): Markup | undefined {
  if (isClosed) {
    return markup`<div class="closed"><p class="notice-title">${localizer.text('closed')}</p><p>${localizer.text('closedHint')}</p></div>
`;
  }
  const note =
    posting.status === 'talent-pool' &&
    markup`<p class="pool">${localizer.text('talentPool')}</p>
`;
  const href = hasForm ? '#apply' : target?.href;
  const text = localizer.text(!hasForm && target?.byEmail ? 'applyByEmail' : 'apply');
  const link =
    href !== undefined &&
    markup`<a class="button primary apply" href="${href}"><span>${text}<span class="visually-hidden">: ${posting.title}</span></span></a>
`;
  return markup`${note}${link}`;
}

function renderFacts(posting: Posting, { localizer }: PageTexts): Markup | undefined {
  const facts = postingFacts(posting, localizer);
  if (facts.length === 0) return undefined;
  return markup`<dl class="facts">
${facts.map(
  ({ label, values, datetime }) => markup`<div class="fact"><dt>${label}</dt>${values.map(
    (value) =>
      datetime === undefined
        ? markup`<dd><bdi>${value}</bdi></dd>`
        : markup`<dd><time datetime="${datetime}">${value}</time></dd>`,
  )}</div>
`,
)}</dl>
`;
}

function renderTags(tags: readonly string[]): Markup | undefined {
  if (tags.length === 0) return undefined;
  return markup`<ul class="tags">${tags.map((tag) => markup`<li class="tag"><bdi>${tag}</bdi></li>`)}</ul>
`;
}

/** The description under the title, or the sections where they are all there is. */
function renderText({ posting, base }: PostingPage, { localizer }: PageTexts): Description {
  const left = { isCut: false, isFlattened: false };
  const room = descriptionRoom();
  const sanitize = (html: string, headingLevel: number): Markup =>
    sanitizeDescription(html, {
      base,
      headingLevel,
      room,
      tell: ({ isCut, isFlattened }) => {
        left.isCut ||= isCut;
        left.isFlattened ||= isFlattened;
      },
    });
  if (posting.description.trim() !== '') return { text: sanitize(posting.description, 2), ...left };
  const text = (posting.sections ?? []).map((section) => {
    if (left.isCut) return undefined;
    const heading = sectionHeading(section, localizer);
    return [heading !== '' && markup`<h2>${heading}</h2>`, sanitize(section.html, 3)];
  });
  return { text: markup`${text}`, ...left };
}
