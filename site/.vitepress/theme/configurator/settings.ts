import { languages } from 'open-roles/internal';

/** One thing that a page can say about its board: an attribute, or a custom property. */
export interface Setting {
  /** As it is written on the element; custom properties begin with `--`. */
  name: string;
  label: string;
  /** `choice` takes one of `options`, `words` several of them separated by spaces. */
  kind: 'text' | 'number' | 'colour' | 'choice' | 'words';
  /** The first of a choice is what holds without the setting, and is written as ''. */
  options?: readonly (readonly [value: string, label: string])[];
  /** What holds without the setting, of words. */
  usual?: string;
  placeholder?: string;
}

/** What is set, by name; what is not there is as it is by itself. */
export type Values = Readonly<Record<string, string>>;

const facets = [
  ['search', 'Search'],
  ['department', 'Department'],
  ['team', 'Team'],
  ['location', 'Location'],
  ['workplace', 'Workplace'],
  ['employment-type', 'Employment type'],
  ['organization', 'Company'],
] as const;

/** A language under its own name; not the one that pages are tried out in. */
function nameOf(tag: string): (readonly [string, string])[] {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return /-X/.test(tag) ? [] : [[tag, name]];
}

/** All settings, in the groups that the page shows. */
export const groups: readonly { title: string; settings: readonly Setting[] }[] = [
  {
    title: 'Jobs',
    settings: [
      {
        name: 'src',
        label: 'Address of your board or feed',
        kind: 'text',
        placeholder: 'https://boards-api.greenhouse.io/v1/boards/acme/jobs',
      },
      {
        name: 'organization',
        label: 'Employer, where the feed names none',
        kind: 'text',
        placeholder: 'Acme',
      },
      {
        name: 'lang',
        label: 'Language',
        kind: 'choice',
        options: [['', 'That of the page'], ['en', 'English'], ...languages.flatMap(nameOf)],
      },
    ],
  },
  {
    title: 'List',
    settings: [
      {
        name: 'layout',
        label: 'Layout',
        kind: 'choice',
        options: [
          ['', 'Cards, rows from 30 jobs on'],
          ['list', 'Cards'],
          ['rows', 'Rows'],
          ['grid', 'Grid'],
        ],
      },
      {
        name: 'filters',
        label: 'Filters',
        kind: 'words',
        options: facets,
        usual: 'search department location workplace employment-type',
      },
      {
        name: 'filters-layout',
        label: 'Place of the filters',
        kind: 'choice',
        options: [
          ['', 'Beside the jobs'],
          ['bar', 'Above the jobs'],
        ],
      },
      {
        name: 'fields',
        label: 'On a card',
        kind: 'words',
        options: [
          ['organization', 'Company'],
          ['department', 'Department'],
          ['team', 'Team'],
          ['locations', 'Places'],
          ['workplace', 'Workplace'],
          ['employment-type', 'Employment type'],
          ['salary', 'Pay'],
          ['date', 'Date'],
          ['tags', 'Tags'],
        ],
        usual: '',
      },
      {
        name: 'group-by',
        label: 'Groups',
        kind: 'choice',
        options: [
          ['', 'None'],
          ['department', 'Department'],
          ['team', 'Team'],
          ['location', 'Location'],
          ['employment-type', 'Employment type'],
        ],
      },
      {
        name: 'sort',
        label: 'Order',
        kind: 'choice',
        options: [
          ['', 'Featured'],
          ['newest', 'Newest'],
          ['title', 'Title'],
          ['location', 'Location'],
          ['salary', 'Pay'],
        ],
      },
      { name: 'page-size', label: 'Jobs before “Show more”', kind: 'number', placeholder: '20' },
    ],
  },
  {
    title: 'Looks',
    settings: [
      {
        name: 'theme',
        label: 'Theme',
        kind: 'choice',
        options: [
          ['', 'That of the page'],
          ['default', 'Default'],
          ['editorial', 'Editorial'],
          ['bold', 'Bold'],
          ['contrast', 'Contrast'],
        ],
      },
      {
        name: 'color-scheme',
        label: 'Light or dark',
        kind: 'choice',
        options: [
          ['', 'As the page is'],
          ['light', 'Light'],
          ['dark', 'Dark'],
        ],
      },
      { name: '--job-accent', label: 'Colour of buttons and links', kind: 'colour' },
      {
        name: '--job-radius',
        label: 'Corners',
        kind: 'choice',
        options: [
          ['', 'Round'],
          ['0px', 'Square'],
          ['4px', 'A little round'],
          ['16px', 'Very round'],
        ],
      },
    ],
  },
  {
    title: 'Applying',
    settings: [
      {
        name: 'apply-action',
        label: 'Address that applications are sent to',
        kind: 'text',
        placeholder: '/applications',
      },
    ],
  },
];

const settings = groups.flatMap((group) => group.settings);

function isValid({ kind, options = [] }: Setting, value: string): boolean {
  const isOffered = (word: string): boolean => options.some(([offered]) => offered === word);
  if (kind === 'colour') return /^#[\da-f]{6}$/i.test(value);
  if (kind === 'number') return /^[1-9]\d{0,3}$/.test(value);
  if (kind === 'choice') return isOffered(value);
  if (kind === 'words') return value === 'none' || value.split(' ').every(isOffered);
  return true;
}

/** Reads settings as an address has them, behind `#`. What means nothing is left out. */
export function readValues(text: string): Values {
  const given = new URLSearchParams(text.replace(/^#/, ''));
  return Object.fromEntries(
    settings.flatMap((setting) => {
      const value = given.get(setting.name)?.trim() ?? '';
      return value !== '' && isValid(setting, value) ? [[setting.name, value]] : [];
    }),
  );
}

/** The same as text, in the order in which they are shown. */
export function writeValues(values: Values): string {
  const named = settings.flatMap(({ name }) => (values[name] ? [[name, values[name]]] : []));
  return new URLSearchParams(named).toString();
}

/** What goes on the element, and what into a style sheet. */
export function partsOf(values: Values): Record<'attributes' | 'properties', [string, string][]> {
  const given = settings.flatMap(({ name }): [string, string][] =>
    values[name] ? [[name, values[name]]] : [],
  );
  return {
    attributes: given.filter(([name]) => !name.startsWith('--')),
    properties: given.filter(([name]) => name.startsWith('--')),
  };
}
