// What the journeys type into the demo's form for SW-2601, which asks every kind of question.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { named } from './browser.mjs';

/** The posting that the journeys apply to. */
export const journeyPosting = { id: 'SW-2601', title: 'ROV pilot technician' };

/** Answers by the label of the question. */
export const journeyAnswers = {
  name: 'Siobhán O’Rourke-Ødegård',
  email: 'siobhan@example.org',
  days: '112',
  letter: 'I have flown in murk and cold.\nNever in a tidal race.',
};

/** A small file that is what its name says. Resolves to its path. */
export async function makeResume(name = 'Lebenslauf Ødegård.pdf') {
  const folder = await mkdtemp(join(tmpdir(), 'open-roles-resume-'));
  const path = join(folder, name);
  await writeFile(path, '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n');
  return path;
}

/** The control with that question id. */
export const control = (id) => `>>> apply-form [name="${id}"]`;

/** Types into a text control as a hand would. */
export async function typeInto(page, id, text) {
  const input = await page.waitForSelector(control(id), { visible: true });
  await input.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await input.click({ count: 3 });
  await input.type(text);
}

/** Chooses the option with that label among the answers of a question. */
export async function choose(page, id, value) {
  const option = await page.waitForSelector(`${control(id)}[value="${value}"]`, { visible: true });
  await option.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await option.click();
}

/** Fills in every question of the journey's posting but those whose ids are left out. */
export async function fillJourney(page, { without = [], resume } = {}) {
  const steps = {
    name: () => typeInto(page, 'name', journeyAnswers.name),
    email: () => typeInto(page, 'email', journeyAnswers.email),
    resume: async () => {
      const input = await page.waitForSelector(control('resume'), { visible: true });
      await input.uploadFile(resume ?? (await makeResume()));
    },
    right_to_work: () => choose(page, 'right_to_work', 'yes'),
    days_at_sea: () => typeInto(page, 'days_at_sea', journeyAnswers.days),
    tickets: () => choose(page, 'tickets', 'gwo'),
    rotation: () => choose(page, 'rotation', '3-3'),
    why_this_role: () => typeInto(page, 'why_this_role', journeyAnswers.letter),
    read_privacy_note: async () => {
      const box = await page.waitForSelector(control('read_privacy_note'), { visible: true });
      await box.click();
    },
    gender_identity: () => choose(page, 'gender_identity', 'another'),
  };
  for (const [id, fill] of Object.entries(steps)) if (!without.includes(id)) await fill();
}

/** Presses the form's button. */
export async function send(page) {
  const button = await page.waitForSelector(`>>> apply-form button[type="submit"]`, {
    visible: true,
  });
  await button.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await button.click();
}

export { named };
