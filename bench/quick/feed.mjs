// A feed of made-up postings, alike in every run.
const subjects = ['Turbine', 'Software', 'Payroll', 'Harbour', 'Welding', 'Survey', 'Diving'];
const roles = ['engineer', 'clerk', 'lead', 'apprentice', 'analyst', 'planner'];
const towns = [
  ['Bergen', 'NO'],
  ['Oban', 'GB'],
  ['Esbjerg', 'DK'],
  ['Brest', 'FR'],
  ['Emden', 'DE'],
];

const pick = (items, index) => items[index % items.length];

/** The text of a feed with so many postings. */
export function feedText(count) {
  const postings = [...Array(count).keys()].map((index) => {
    const [locality, country] = pick(towns, index * 3);
    return {
      id: String(index),
      title: `${pick(subjects, index)} ${pick(roles, index >> 2)} ${index}`,
      department: `${pick(subjects, index * 5)} department`,
      locations: [{ name: locality, locality, country }],
      workplace: pick(['remote', 'hybrid', 'on-site'], index),
      employmentTypes: [pick(['FULL_TIME', 'PART_TIME', 'INTERN'], index)],
      salaries: [{ currency: 'EUR', unit: 'YEAR', min: 30000 + (index % 90) * 500, max: 80000 }],
      datePosted: `2026-0${1 + (index % 9)}-1${index % 10}`,
      tags: [pick(subjects, index * 2), pick(roles, index * 7)],
      description: `<p>Work number ${index} at the harbour.</p>`.repeat(12),
    };
  });
  return JSON.stringify({ version: '1', postings });
}
