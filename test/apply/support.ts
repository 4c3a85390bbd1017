import { applicationFields, type ApplicationField } from '../../src/apply/application.js';
import type { Answer, Answers } from '../../src/apply/answers.js';
import type { Application } from '../../src/apply/application-body.js';
import type { Question } from '../../src/posting/model/posting.js';

/** Labels as the English form has them. */
export const labels = { name: 'Full name', email: 'Email address', resume: 'Résumé or CV' };

/** A question with what a test leaves out. */
export function question(rest: Partial<Question> & Pick<Question, 'id'>): Question {
  return { label: rest.id, required: false, type: 'text', ...rest };
}

/** The fields of a form with these questions of the feed. */
export function fieldsFor(...questions: Question[]): ApplicationField[] {
  return applicationFields({ questions }, labels);
}

/** Answers, with a name and an email. */
export function answersWith(rest: Record<string, Answer> = {}): Answers {
  return new Map<string, Answer>([
    ['name', 'Ada Beekeeper'],
    ['email', 'ada@example.com'],
    ...Object.entries(rest),
  ]);
}

/** An application with these answers. */
export function createApplication(
  answers: Record<string, Answer> = {},
  questions: Question[] = [],
): Application {
  return {
    posting: { id: '17', title: 'Beekeeper' },
    fields: fieldsFor(...questions),
    answers: answersWith(answers),
    source: new Map(),
    language: 'en',
  };
}

/** A small file. */
export function createFile(name = 'cv.pdf', content = 'cv', type = 'application/pdf'): File {
  return new File([content], name, { type, lastModified: 1 });
}
