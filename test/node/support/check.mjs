// Postings to check, and what the command line finds in them.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, openRoles } from './command-line.mjs';

/** Runs the command line in a new folder of these files. */
export async function openRolesWith(files, ...args) {
  const folder = makeFolder();
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, name), text);
    return await openRoles(args, { cwd: folder.path });
  } finally {
    folder.remove();
  }
}

/** Checks a new folder of these files. */
export async function check(files, ...args) {
  const result = await openRolesWith(files, 'check', '.', '--json', ...args);
  return { ...result, ...reportOf(result) };
}

/** What a check reports as JSON; one that ended early reports nothing, and says why. */
export function reportOf({ status, stdout, stderr }) {
  assert.ok(stdout && (status === 0 || status === 1), stderr);
  return JSON.parse(stdout);
}

/** The findings about one file that the author should act on, without what is only told. */
export const codesOf = ({ issues }, file) =>
  issues
    .filter((issue) => issue.file === file && issue.severity !== 'info')
    .map(({ code }) => code)
    .sort();

/** For dates that have not come. */
export const nextYear = new Date().getUTCFullYear() + 1;

const facts = {
  title: 'Night baker',
  company: 'Mill & Crust',
  date: '2026-01-12',
  location: 'Lyon, France',
  employmentType: 'full time',
  salary: '"€30,000 – €34,000 per year"',
  applyEmail: 'jobs@mill.example',
};

/** A posting without faults; `changes` replace its facts, `undefined` removes one. No two have the same text. */
export function posting(name, changes = {}, text = '') {
  const matter = Object.entries({ ...facts, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`);
  return `---
${matter.join('\n')}
---

In our bakery by the river, five people make bread for the ${name} of the old town. You join them
for the night shift, shape loaves by hand and keep the oven at the right heat.

## Your tasks

- Knead, shape and bake rye and wheat
- Teach our two apprentices

## Benefits

Five weeks of leave, and as much bread as you can carry.
${text}`;
}
