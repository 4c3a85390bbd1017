import { requiredGroup } from './alternatives.js';
import type { ApplicationField } from './application.js';

/** What an application asks of people. */
export interface ApplicationEffort {
  /** Consents not counted. */
  questions: number;
  /** How many of them have to be answered; of several of which one is enough, one. */
  required: number;
  /** What files are asked for. */
  files: string[];
  /** About how long it takes, in whole minutes. */
  minutes: number;
}

/** Seconds that an answer takes, about. */
const seconds: Readonly<Record<ApplicationField['type'], number>> = {
  text: 15,
  'long-text': 120,
  file: 30,
  single: 10,
  multi: 15,
  'yes-no': 10,
  date: 15,
  number: 10,
  url: 20,
  consent: 10,
};

/** What the fields that are asked for ask of people. */
export function applicationEffort(fields: readonly ApplicationField[]): ApplicationEffort {
  const asked = fields.filter(({ type }) => type !== 'consent');
  const time = fields.reduce((sum, { type }) => sum + seconds[type], 0);
  return {
    questions: asked.length,
    required: asked.filter((field) => requiredGroup(field, fields)[0] === field).length,
    files: asked.filter(({ type }) => type === 'file').map(({ label }) => label),
    minutes: Math.max(1, Math.round(time / 60)),
  };
}
