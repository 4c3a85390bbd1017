// A feed whose postings have and lack each fact, to be searched.
/** A posting with every field that a feed may leave out. */
export const posting = (id, title, more) => ({
  id,
  title,
  status: 'open',
  locations: [],
  applicantLocationRequirements: [],
  employmentTypes: [],
  salaries: [],
  description: `<p>All about ${title}.</p>`,
  tags: [],
  custom: {},
  ...more,
});

const places = [
  { name: 'Bergen', locality: 'Bergen', country: 'NO' },
  { name: 'Austin, TX', locality: 'Austin', region: 'TX', country: 'US' },
  { name: 'New York', locality: 'New York', region: 'NY', country: 'US' },
  { name: 'München', locality: 'München', region: 'Bayern', country: 'DE' },
  { name: 'Harbour 7' },
];
const areas = [
  { name: 'United States', country: 'US' },
  { name: 'California', region: 'CA', country: 'US' },
  { name: 'EMEA' },
];
const titles = [
  'Front-end Developer',
  'Frontend Engineer',
  'Engineer, C++ (100%)',
  'Node.js engineer',
  'Küchenchef',
  'Head of Front Office',
  'Care_taker',
];

/** Postings in which every fact is there and missing, in most combinations. */
export const postings = Array.from({ length: 420 }, (_, index) =>
  posting(`p${index}`, `${titles[index % 7]}${index % 11 === 0 ? ' Nights' : ''}`, {
    ...(index % 5 && { department: ['Ropes', 'Sails', 'Nets & Knots', 'ropes'][index % 4] }),
    ...(index % 3 && { team: ['Blue', 'Green'][index % 2] }),
    locations:
      index % 4 ? [places[index % 5], ...(index % 6 ? [] : [places[(index + 2) % 5]])] : [],
    ...(index % 4 === 0 && {
      workplace: 'remote',
      applicantLocationRequirements: index % 8 ? [areas[index % 3]] : [],
    }),
    ...(index % 4 === 1 && { workplace: 'hybrid' }),
    employmentTypes: index % 2 ? ['FULL_TIME'] : ['PART_TIME', 'TEMPORARY'],
    salaries: index % 9 ? [] : [{ currency: 'USD', min: 1000 + index, max: 90_000, unit: 'YEAR' }],
    ...(index % 13 === 0 && { status: 'closed' }),
    ...(index % 17 === 0 && { status: 'talent-pool' }),
    ...(index % 19 === 0 && { featured: true }),
    ...(index % 23 === 0 && { validThrough: '2020-01-01' }),
    ...(index % 7 && { datePosted: `2026-0${(index % 9) + 1}-11` }),
    tags: index % 10 ? [] : ['on call', 'café'],
    custom: { shift: index % 2 ? 'day' : 'night', number: String(index) },
    ...(index > 400 && {
      vacancy: `v${index >> 1}`,
      language: index % 2 ? 'no' : 'de-AT',
      tags: [index % 2 ? 'norsk' : 'deutsch'],
    }),
    ...(index === 5 && {
      questions: [{ id: 'knot', label: 'Best knot', type: 'text', required: true }],
    }),
  }),
);
export const feed = { version: '1', organization: { name: 'Harbour' }, language: 'en', postings };
