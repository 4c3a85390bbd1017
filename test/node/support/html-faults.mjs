// Whether written pages hold to the standard.
import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { filesIn } from './pages.mjs';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // HTML allows the slash of `<input />`; the templates of the elements have it.
    'void-style': 'off',
    // The style sheet keeps these numbers on one line.
    'tel-non-breaking': ['error', { ignoreClasses: ['nobr'] }],
    // Several boxes of one question share its name: the protocol of applications has it so.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
  },
});

/** Safari takes a list without bullets for none: the role is not redundant there. */
const isFault = ({ message }) => message !== 'Redundant role "list" on <ul>';

/** What is wrong with the HTML files below a folder, a line each. */
export async function faultsOf(out) {
  const faults = [];
  for (const file of filesIn(out, '.html')) {
    const { results } = await validator.validateString(readFileSync(file, 'utf8'));
    for (const { messages } of results) {
      faults.push(
        ...messages
          .filter(isFault)
          .map(({ ruleId, line, message }) => `${file}:${line} ${ruleId} ${message}`),
      );
    }
  }
  return faults;
}
