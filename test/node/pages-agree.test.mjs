// What the card, the page and the markup for search engines say of each recorded posting: the same.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { parse } from 'parse5';
import { employmentTypeKeys } from '../../dist/src/i18n/posting-texts.js';
import { collectFeed } from '../../cli/dist/inputs/collect-feed.js';
import { findInputs } from '../../cli/dist/inputs/find-inputs.js';
import { listPages } from '../../cli/dist/pages/list-page.js';
import { PageLanguages } from '../../cli/dist/pages/page-texts.js';
import { postingPage } from '../../cli/dist/pages/posting-page.js';
import { planSite } from '../../cli/dist/pages/site-plan.js';
import { textIn, valueOf } from './support/html-tree.mjs';
import { samples, skip } from './support/posting-files.mjs';

const now = new Date('2020-01-01T00:00:00Z');
const site = new URL('https://mill.example/jobs/');

/** All recorded postings, with a text that takes no time, as one site. */
async function planRecorded() {
  const folders = readdirSync(join(samples, 'feeds'), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && entry.name !== 'remoteok' && entry.name !== 'remotive',
    )
    .map(({ name }) => join(samples, 'feeds', name));
  const names = [...folders, join(samples, 'postings')];
  const inputs = await findInputs({ names, settings: [], outputs: [] });
  const { feed } = await collectFeed(inputs, { organization: 'Mill' });
  const postings = feed.postings.map((posting) => ({
    ...posting,
    description: '<p>We bake bread every night of the week.</p>',
    sections: [],
    questions: undefined,
    language: 'en',
  }));
  return planSite({ ...feed, language: 'en', postings }, { site, now });
}

/** The nodes below a node, and itself, that something holds for. */
const all = (node, holds) => [
  ...(holds(node) ? [node] : []),
  ...(node?.childNodes ?? []).flatMap((child) => all(child, holds)),
];
const one = (node, holds) => all(node, holds)[0];
const named = (name) => (node) => node?.nodeName === name;
const ofClass = (name) => (node) =>
  node?.attrs !== undefined && (valueOf(node, 'class') ?? '').split(' ').includes(name);
const ofPart = (name) => (node) => node?.attrs !== undefined && valueOf(node, 'part') === name;
const words = (node) => node && textIn(node).replace(/\s+/g, ' ').trim();
const listOf = (value) => (value === undefined ? [] : [value].flat());
const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What a page says: title, facts by their labels, and markup. */
function readPage(html) {
  const tree = parse(html);
  const facts = new Map(
    all(tree, ofClass('fact')).flatMap((row) => {
      const label = one(row, named('dt'));
      return label ? [[words(label), row]] : [];
    }),
  );
  const script = one(tree, (node) => node.attrs && valueOf(node, 'type') === 'application/ld+json');
  const time = (label) => one(facts.get(label), named('time'));
  return {
    title: words(one(tree, named('h1'))),
    values: (label) => all(facts.get(label), named('dd')).map(words),
    moment: (label) => time(label) && valueOf(time(label), 'datetime'),
    data: script && JSON.parse(script.childNodes[0].value),
  };
}

/** What a card says. */
function readCard(card) {
  const date = one(card, ofPart('date'));
  const fact = (name) => words(one(card, ofPart(name))) ?? '';
  return {
    title: fact('title'),
    locations: fact('locations'),
    workplace: fact('workplace'),
    employmentType: fact('employment-type'),
    salary: fact('salary'),
    date: date && valueOf(date, 'datetime'),
  };
}

/** In what a card contradicts the page. */
function cardFaults(card, page, { localizer }) {
  const types = page.values(localizer.text('factEmploymentType'));
  const pay = page.values(localizer.text('factSalary'));
  const workplace = page.values(localizer.text('factWorkplace')).join();
  const places = [1, 2].flatMap((count) => page.values(localizer.text('factLocation', { count })));
  const areas = page.values(localizer.text('factApplicantLocation'));
  const [first = ''] = [...new Set([...places, ...areas])];
  return Object.entries({
    title: card.title === page.title,
    date: card.date === page.moment(localizer.text('factPosted')),
    // Said once where the place says it too.
    workplace:
      card.workplace === workplace ||
      (card.workplace === '' && card.locations.startsWith(workplace)),
    places:
      card.locations === ''
        ? places.length + areas.length === 0 || first === workplace
        : card.locations.includes(first),
    'employment type': card.employmentType === localizer.list(types, 'unit'),
    pay: card.salary === '' || pay.some((line) => line.includes(card.salary.split(' +')[0])),
  }).flatMap(([what, isSo]) => (isSo ? [] : [`card: ${what}`]));
}

/** In what the markup contradicts the page. */
function markupFaults(data, page, { localizer }) {
  const values = (key) => [1, 2].flatMap((count) => page.values(localizer.text(key, { count })));
  const said = fold([...values('factLocation'), ...values('factApplicantLocation')].join(' | '));
  const isRemote = page
    .values(localizer.text('factWorkplace'))
    .includes(localizer.text('workplaceRemote'));
  const types = listOf(data.employmentType).map((type) => localizer.text(employmentTypeKeys[type]));
  const pay = data.baseSalary && amountOf(data.baseSalary, localizer);
  const end = page.moment(localizer.text('factClosing'));
  const isTown = ({ address: { addressLocality: town } }) => !town || said.includes(fold(town));
  return Object.entries({
    title: data.title.replace(/\s+/g, ' ').trim() === page.title,
    workplace:
      (data.jobLocationType === 'TELECOMMUTE') ===
      (isRemote && !!data.applicantLocationRequirements),
    areas: isRemote || data.applicantLocationRequirements === undefined,
    places: listOf(data.jobLocation).every(isTown),
    'employment type':
      [...new Set(types)].join() === page.values(localizer.text('factEmploymentType')).join(),
    pay: !pay || page.values(localizer.text('factSalary')).some((line) => line.includes(pay)),
    date: data.datePosted === page.moment(localizer.text('factPosted')),
    end: data.validThrough === undefined || data.validThrough === end,
    form: data.directApply !== true,
  }).flatMap(([what, isSo]) => (isSo ? [] : [`markup: ${what}`]));
}

/** Pay as the page would word it. */
function amountOf({ currency, value }, localizer) {
  const { minValue: min = value.value, maxValue: max = value.value, unitText: unit } = value;
  return localizer.salary({ currency, min, max, unit }).replace(/\s+/g, ' ');
}

describe('card, page and markup of recorded postings', { skip }, () => {
  let plan;
  let texts;
  before(async () => {
    plan = await planRecorded();
    texts = await new PageLanguages('en', 'Mill').ofSite();
  });

  it('never contradict each other', () => {
    const lists = listPages(plan, texts, false).map(({ content }) => parse(content));
    const cards = new Map(
      lists
        .flatMap((list) => all(list, ofClass('card')))
        .map((card) => {
          const href = valueOf(one(card, ofClass('title')), 'href').replace(/^(?:\.\.\/)+/, '');
          return [decodeURIComponent(href.replace(/\/$/, '')), readCard(card)];
        }),
    );
    const faults = [];
    let marked = 0;
    for (const each of plan.pages) {
      const page = readPage(postingPage(each, plan, texts).html);
      const card = cards.get(each.name);
      if (page.data) marked += 1;
      faults.push(
        ...[
          ...(card ? cardFaults(card, page, texts) : []),
          ...(page.data ? markupFaults(page.data, page, texts) : []),
        ].map((fault) => `${each.posting.id} ${each.posting.title}: ${fault}`),
      );
    }
    assert.ok(cards.size > 2000, `${cards.size} cards`);
    assert.ok(marked > 1000, `${marked} postings have markup`);
    assert.deepEqual(faults, []);
  });
});
