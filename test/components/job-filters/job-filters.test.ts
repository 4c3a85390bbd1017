import '../../support/setup.js';
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../../components/job-filters/define.js';
import type {
  FiltersView,
  JobFiltersElement,
} from '../../../components/job-filters/job-filters.js';
import { formatQuery, parseQuery, type Query } from '../../../src/search/query.js';
import type { FacetResult } from '../../../src/search/facets/count-choices.js';
import { addElement, part, parts, samplePostings } from '../../support/job-feed.js';

function facet(name: FacetResult['name'], ...labels: string[]): FacetResult {
  const options = labels.map((label, index) => ({
    value: label,
    label,
    count: labels.length - index,
    total: labels.length - index,
    selected: false,
  }));
  return { name, options };
}

/** What a list would give its controls. */
function viewOf(
  query: Query,
  facets: FacetResult[],
  change: FiltersView['change'] = () => {},
): FiltersView {
  return {
    query,
    facets,
    change,
    expect: () => {},
    skip: () => {},
    leave: () => {},
    release: () => {},
  };
}

async function withView(query: string, ...facets: FacetResult[]): Promise<JobFiltersElement> {
  const filters = document.createElement('job-filters');
  filters.view = viewOf(parseQuery(query), facets);
  document.body.append(filters);
  await filters.updateComplete;
  return filters;
}

/** What the controls ask of their list when the reader acts. */
async function nextChange(
  filters: JobFiltersElement,
  act: () => void,
): Promise<{ query: Query; typing: boolean }> {
  const { view } = filters;
  if (!view) throw new Error('no list');
  const change = new Promise<{ query: Query; typing: boolean }>((resolve) => {
    filters.view = { ...view, change: (query, typing) => resolve({ query, typing }) };
  });
  await filters.updateComplete;
  act();
  return change;
}

/** The first load of a module may be slow on a busy machine. */
const patiently = (condition: () => unknown): Promise<void> =>
  waitUntil(condition, undefined, { timeout: 8000 });

describe('<job-filters>', () => {
  afterEach(() => document.querySelectorAll('job-filters').forEach((element) => element.remove()));

  it('shows a facet as a group of checkboxes with the counts of its choices', async () => {
    const filters = await withView('', facet('department', 'Design', 'Sales'));
    expect(part(filters, 'facet').localName).to.equal('fieldset');
    expect(part(filters, 'facet').querySelector('legend')?.textContent).to.contain('Department');
    expect(parts(filters, 'option-count').map((count) => count.textContent)).to.deep.equal([
      '2',
      '1',
    ]);
    await expect(filters).to.be.accessible();
  });

  it('leaves out facets without a choice between two, but not one that holds', async () => {
    const single = facet('department', 'Design');
    const filters = await withView('', single, facet('workplace'), facet('location', 'A', 'B'));
    expect(parts(filters, 'facet').map(({ dataset }) => dataset['facet'])).to.deep.equal([
      'location',
    ]);
    const options = single.options.map((option) => ({ ...option, selected: true }));
    filters.view = viewOf(parseQuery('department=Design'), [{ ...single, options }]);
    await filters.updateComplete;
    expect(parts(filters, 'facet').map(({ dataset }) => dataset['facet'])).to.deep.equal([
      'department',
    ]);
  });

  it('keeps the choices of a long facet in their places while their counts change', async () => {
    const teams = facet('team', ...'a b c d e f g h i j k l'.split(' '));
    const filters = await withView('', teams);
    filters.filters = 'team';
    await filters.updateComplete;
    const values = (): string[] =>
      parts(filters, 'option').map((option) => (option as HTMLInputElement).value);
    const before = values();
    const options = teams.options.map((option, index) => ({ ...option, count: index }));
    filters.view = viewOf(parseQuery(''), [{ ...teams, options }]);
    await filters.updateComplete;
    expect(values()).to.deep.equal(before);
    expect(filters.shadowRoot?.querySelectorAll('.option.none')).to.have.lengthOf(1);
  });

  it('tells which choice was made', async () => {
    const filters = await withView('search=a', facet('department', 'Design', 'Sales'));
    const change = await nextChange(filters, () => parts(filters, 'option')[1]?.click());
    expect(formatQuery(change.query)).to.equal('search=a&department=Sales');
    expect(change.typing).to.equal(false);
  });

  it('tells what is typed, and leaves the spaces in the field', async () => {
    const filters = await withView('');
    const field = part(filters, 'search') as HTMLInputElement;
    const change = await nextChange(filters, () => {
      field.value = 'sales ';
      field.dispatchEvent(new InputEvent('input'));
    });
    expect(change.query.search).to.equal('sales');
    expect(change.typing).to.equal(true);
    filters.view = viewOf(change.query, []);
    await filters.updateComplete;
    expect(field.value).to.equal('sales ');
  });

  it('follows a search that comes from elsewhere', async () => {
    const filters = await withView('search=first');
    filters.view = viewOf(parseQuery('search=second'), []);
    await filters.updateComplete;
    expect((part(filters, 'search') as HTMLInputElement).value).to.equal('second');
  });

  it('lifts one filter by its chip and moves the focus to the next', async () => {
    const chosen = facet('department', 'Design', 'Sales');
    for (const option of chosen.options) option.selected = true;
    const query = 'department=Design&department=Sales';
    const filters = await withView(query, chosen);
    filters.view = viewOf(parseQuery(query), [chosen], (asked) => {
      const options = chosen.options.map((option) => ({
        ...option,
        selected: option.value === 'Sales',
      }));
      filters.view = viewOf(asked, [{ ...chosen, options }]);
    });
    await filters.updateComplete;
    const [first] = parts(filters, 'chip');
    expect(first?.getAttribute('aria-label')).to.equal('Remove filter: Design');
    first?.focus();
    first?.click();
    await patiently(() => parts(filters, 'chip').length === 1);
    await patiently(() => filters.shadowRoot?.activeElement === parts(filters, 'chip')[0]);
    await expect(filters).to.be.accessible();
  });

  it('shows exclusions and values of facets that it has no control for as chips', async () => {
    const filters = await withView('team=Blue&exclude.team=Red');
    expect(parts(filters, 'chip').map((chip) => chip.textContent.trim())).to.deep.equal([
      'Blue',
      'Not: Red',
    ]);
    const change = await nextChange(filters, () => parts(filters, 'chip')[1]?.click());
    expect(formatQuery(change.query)).to.equal('team=Blue');
  });

  it('clears everything but the order', async () => {
    const filters = await withView('search=x&team=Blue&sort=title');
    const change = await nextChange(filters, () => part(filters, 'clear').click());
    expect(formatQuery(change.query)).to.equal('sort=title');
  });

  it('shows the frequent choices of a long facet, and all on request', async () => {
    const labels = 'a b c d e f g h i j k l'.split(' ');
    const filters = await withView('', facet('team', ...labels));
    filters.filters = 'team';
    await filters.updateComplete;
    expect(parts(filters, 'option')).to.have.lengthOf(8);
    filters.shadowRoot?.querySelector<HTMLElement>('.options .text-button')?.click();
    await filters.updateComplete;
    expect(parts(filters, 'option')).to.have.lengthOf(12);
  });

  it('puts a place below its own country, never below another', async () => {
    const places = facet('location', 'Halifax', 'Hamburg', 'Tangier');
    const canada = { value: 'CA', label: 'Canada', count: 9, total: 9, selected: false };
    places.options.unshift(canada);
    for (const [index, parent] of ['CA', 'DE', 'MA'].entries()) {
      const place = places.options[index + 1];
      if (place) place.parent = parent;
    }
    const filters = await withView('', places);
    filters.filters = 'location';
    await filters.updateComplete;
    const nested = [...(filters.shadowRoot?.querySelectorAll('.nested') ?? [])];
    expect(nested.map((option) => option.querySelector('input')?.value)).to.deep.equal(['Halifax']);
  });

  it('puts towns into their regions and those into their countries, as named groups', async () => {
    const places = facet('location', 'Canada', 'Nova Scotia', 'Halifax', 'Quebec');
    for (const [index, parent] of [undefined, 'Canada', 'Nova Scotia', 'Canada'].entries()) {
      const place = places.options[index];
      if (place && parent) place.parent = parent;
    }
    const filters = await withView('', places);
    filters.filters = 'location';
    await filters.updateComplete;
    const groups = [...(filters.shadowRoot?.querySelectorAll('[role="group"]') ?? [])];
    const inside = groups.map((group) => [
      group.getAttribute('aria-label'),
      ...[...group.querySelectorAll('input')].map(({ value }) => value),
    ]);
    expect(inside).to.deep.equal([
      ['Canada', 'Nova Scotia', 'Halifax', 'Quebec'],
      ['Nova Scotia', 'Halifax'],
    ]);
    await expect(filters).to.be.accessible();
  });

  it('shows what a chosen place lies in, however rare', async () => {
    const places = facet('location', ...'a b c d e f g h i j k l'.split(' '));
    const [country, region, town] = places.options.slice(-3);
    if (!country || !region || !town) throw new Error('too few');
    region.parent = country.value;
    Object.assign(town, { parent: region.value, selected: true });
    const filters = await withView('location=l', places);
    filters.filters = 'location';
    await filters.updateComplete;
    expect(
      parts(filters, 'option').map((option) => option.getAttribute('value') ?? ''),
    ).to.have.lengthOf(11);
    expect(part(filters, 'facet').querySelector('[aria-label="j"] input:checked')).to.not.equal(
      null,
    );
  });

  describe('beside a chosen town', () => {
    const remote = { countries: ['Germany', 'France'], count: 12, selected: false };

    async function withOffer(query: string, selected: boolean): Promise<JobFiltersElement> {
      const places = facet('location', 'Berlin', 'Lyon');
      for (const option of places.options) option.selected = true;
      const filters = await withView(query, places);
      filters.filters = 'location';
      filters.view = { ...viewOf(parseQuery(query), [places]), remote: { ...remote, selected } };
      await filters.updateComplete;
      return filters;
    }

    const checkbox = (filters: JobFiltersElement): HTMLInputElement | null | undefined =>
      filters.shadowRoot?.querySelector<HTMLInputElement>('.remote input');

    it('offers remote work, with its number', async () => {
      const filters = await withOffer('location=Berlin&location=Lyon&page=3', false);
      expect(checkbox(filters)?.labels?.[0]?.textContent.trim()).to.equal(
        'Include remote jobs open to Germany or France (12)',
      );
      expect(checkbox(filters)?.checked).to.equal(false);
      await expect(filters).to.be.accessible();
      const change = await nextChange(filters, () => checkbox(filters)?.click());
      expect(formatQuery(change.query)).to.equal('location=Berlin&location=Lyon&remote=include');
    });

    for (const [lang, text] of [
      ['de', /^Auch Remote-Stellen für .* oder .* \(12\)$/],
      ['fr', /^Inclure les offres en télétravail ouvertes à : .* ou .* \(12\)$/],
      ['es', /^Incluir ofertas en remoto abiertas a: .* o .* \(12\)$/],
    ] as const) {
      it(`offers it in the words of ${lang}`, async () => {
        const filters = await withOffer('location=Berlin', false);
        filters.lang = lang;
        await patiently(() => text.test(checkbox(filters)?.labels?.[0]?.textContent.trim() ?? ''));
      });
    }

    it('shows it as a chip where it is included, and counts it among the filters', async () => {
      const filters = await withOffer('location=Berlin&location=Lyon&remote=include', true);
      expect(checkbox(filters)?.checked).to.equal(true);
      expect(parts(filters, 'chip').map((chip) => chip.textContent.trim())).to.deep.equal([
        'Berlin',
        'Lyon',
        'Remote jobs open to Germany or France',
      ]);
      expect(filters.shadowRoot?.querySelector('.badge')?.textContent).to.equal('3');
      const change = await nextChange(filters, () => parts(filters, 'chip')[2]?.click());
      expect(formatQuery(change.query)).to.equal('location=Berlin&location=Lyon');
    });

    it('is cleared with the other filters', async () => {
      const filters = await withOffer('location=Berlin&remote=include', true);
      const change = await nextChange(filters, () => part(filters, 'clear').click());
      expect(formatQuery(change.query)).to.equal('');
    });
  });

  it('lifts a choice that the query spells in other words', async () => {
    const states = facet('location', 'Texas');
    Object.assign(states.options[0] ?? {}, { selected: true, spellings: ['TX'] });
    const filters = await withView('location=TX', states);
    filters.filters = 'location';
    await filters.updateComplete;
    const change = await nextChange(filters, () => part(filters, 'option').click());
    expect(formatQuery(change.query)).to.equal('');
    const lifted = await nextChange(filters, () => part(filters, 'chip').click());
    expect(formatQuery(lifted.query)).to.equal('');
  });

  it('folds a facet away', async () => {
    const filters = await withView('', facet('department', 'Design', 'Sales'));
    const toggle = part(filters, 'facet').querySelector('button');
    toggle?.click();
    await filters.updateComplete;
    expect(toggle?.getAttribute('aria-expanded')).to.equal('false');
    expect(part(filters, 'facet').querySelector('.options')?.checkVisibility()).to.equal(false);
  });

  it('names the facet of a custom field as the feed names it', async () => {
    const filters = await withView('', facet('custom.start_date', 'May', 'June'));
    filters.filters = 'custom.start_date';
    await filters.updateComplete;
    expect(part(filters, 'facet').querySelector('legend')?.textContent).to.contain('Start date');
  });

  it('keeps printable keys from the shortcuts of the page, and lets the others pass', async () => {
    const filters = await withView('');
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): number => heard.push(event.key);
    addEventListener('keydown', listen);
    const field = part(filters, 'search');
    for (const init of [{ key: 'j' }, { key: 'Escape' }, { key: 'k', ctrlKey: true }]) {
      field.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true }));
    }
    removeEventListener('keydown', listen);
    expect(heard).to.deep.equal(['Escape', 'k']);
  });

  it('loads a feed and tells the page the query when it stands alone', async () => {
    const filters = addElement('job-filters', samplePostings);
    await patiently(() => parts(filters, 'option').length > 0);
    const told = oneEvent(filters, 'jobs-query');
    const option = parts(filters, 'option').find(
      (input) => input instanceof HTMLInputElement && input.value === 'Engineering',
    );
    option?.click();
    const { query, total } = (await told) as unknown as { query: string; total: number };
    expect(query).to.equal('department=Engineering');
    expect(total).to.equal(2);
    await filters.updateComplete;
    expect(parts(filters, 'chip')).to.have.lengthOf(1);
  });

  it('is not wider than a narrow column', async () => {
    const filters = await withView('', facet('department', 'x'.repeat(80), 'Sales'));
    filters.style.inlineSize = '280px';
    await filters.updateComplete;
    expect(filters.scrollWidth).to.be.at.most(280);
  });
});
