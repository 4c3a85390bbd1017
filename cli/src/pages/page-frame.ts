import type { Localizer } from 'open-roles/core';
import { attributes, escapeText, Markup, markup, type Piece } from './markup.js';
import type { PageTexts } from './page-texts.js';
import type { SitePlan } from './site-plan.js';

/** What every page is made of. */
export interface PageParts {
  plan: SitePlan;
  texts: PageTexts;
  /** Where the list is, seen from the page. */
  root: './' | '../' | '../../';
  /** The address that stands for the page (JP-34). */
  url: string;
  title: string;
  description: string;
  /** The picture of the employer, for previews. */
  logo: string | undefined;
  /** Whether search engines may list the page. */
  isListed: boolean;
  /** Stands in the head after what every page has there. */
  head: Piece;
  main: Piece;
}

/** The folder of the script and the style sheet, below the list. */
export const assetFolder = 'open-roles';

/** What tabs and search results show of a title; the heading of the page says all of it. */
const longestTitle = 69;

/** A title with its place and the employer, where there is room for them as they are written; the place goes first. */
export function titleWith(
  title: string,
  place: string | undefined,
  employer: string | undefined,
): string {
  const isNew = place !== undefined && !title.toLowerCase().includes(place.toLowerCase());
  const placed = isNew ? `${title}, ${place}` : title;
  const candidates = [placed, title].flatMap((text) =>
    employer === undefined ? [text] : [`${text} – ${employer}`, text],
  );
  return candidates.find((text) => escapeText(text).length <= longestTitle) ?? title;
}

/** A whole page. Nothing in it is inline that runs or styles, so that a strict policy lets it be. */
export function pageFrame({
  plan,
  texts,
  root,
  url,
  title,
  description,
  logo,
  isListed,
  head,
  main,
}: PageParts): string {
  const { localizer, skip } = texts;
  const { organization, settings } = plan;
  const script = settings.script ?? `${root}${assetFolder}/open-roles.js`;
  const page = markup`<!DOCTYPE html>
<html${languageOf(localizer)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shorten(title, longestTitle)}</title>
${
  description !== '' &&
  markup`<meta name="description" content="${description}">
`
}${
    !isListed &&
    markup`<meta name="robots" content="noindex">
`
  }<link rel="canonical" href="${url}">
<meta property="og:title" content="${title}">
<meta property="og:type" content="website">
<meta property="og:url" content="${url}">
<meta property="og:locale" content="${openGraphLocale(localizer.language)}">
${
  organization &&
  markup`<meta property="og:site_name" content="${organization.name}">
`
}${
    logo !== undefined &&
    markup`<meta property="og:image" content="${logo}">
`
  }${
    description !== '' &&
    markup`<meta property="og:description" content="${description}">
`
  }<link rel="stylesheet" href="${root}${assetFolder}/pages.css">
${head}<script type="module" src="${script}"></script>
<script type="module" src="${root}${assetFolder}/pages.js"></script>
</head>
<body>
<a class="skip" href="#main">${skip}</a>
${organization && renderMasthead(organization.name, organization.url)}<main id="main" class="wrap">
${main}</main>
</body>
</html>
`;
  return page.text;
}

/** A language with a territory, as the Open Graph protocol has it: `de_AT`. */
function openGraphLocale(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return `${code}_${region}`;
}

/** The language of a part of a page, and its direction. */
export function languageOf({ language, direction }: Localizer): Markup {
  return attributes({ lang: language, dir: direction });
}

function renderMasthead(name: string, url: string | undefined): Markup {
  return markup`<header class="masthead"><p class="wrap">${
    url === undefined || !/^https?:/.test(url)
      ? markup`<bdi>${name}</bdi>`
      : markup`<a href="${url}"><bdi>${name}</bdi></a>`
  }</p></header>
`;
}

/** Text for a description of the page: whole words, as long as search engines show it. */
export function shorten(text: string, length = 160): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s,;:.–-]+$/u, '')}…`;
}

/** JSON in a page, for scripts and search engines to read. It cannot close its element (JP-26). */
export function dataScript(type: string, json: string, id?: string): Markup {
  return markup`<script${attributes({ type, id })}>${new Markup(json)}</script>
`;
}
