// Writes the style sheet of static pages (cli/dist/pages.css): the looks of the elements, each nested below
// the part of a page that stands there before the element does, and what is the page's own. What is
// changed in an element's styles changes in the pages with it.
import { readFileSync, writeFileSync } from 'node:fs';
import type { CSSResult } from 'lit';
import { styles as form } from '../components/apply-form/apply-form.styles.js';
import { rowsStyles } from '../components/job-card/rows.styles.js';
import { cardStyles } from '../components/job-card/job-card.styles.js';
import { descriptionStyles } from '../components/job-detail/description.styles.js';
import { styles as detail } from '../components/job-detail/job-detail.styles.js';
import { styles as list } from '../components/job-list/job-list.styles.js';
import { baseStyles } from '../components/internal/ui/base-styles.js';
import { tokens } from '../components/internal/ui/tokens.js';

/** Nothing of a page waits to be filled, and frames of an animation cannot be nested. */
const animations = /@keyframes\s+[\w-]+\s*\{(?:[^{}]|\{[^{}]*\})*\}/g;

/** The styles of a shadow root as those of what a selector finds. */
function below(selector: string, ...styles: CSSResult[]): string {
  const rules = styles
    .map(({ cssText }) => cssText.replace(animations, ''))
    .join('\n')
    .replace(/:host\(([^)]*)\)/g, '&$1')
    .replaceAll(':host', '&');
  return `${selector} {\n${rules}\n}`;
}

const own = readFileSync(new URL('../cli/assets/pages.css', import.meta.url), 'utf8');
const sheet = [
  below('body', tokens, baseStyles),
  below('.jobs', cardStyles, list, rowsStyles),
  below('.posting', detail, descriptionStyles),
  // The form's own rules begin with its tag already.
  form.cssText.replaceAll(/apply-form(?=[\s{])/g, '.application'),
  own,
]
  .join('\n')
  .replace(/\/\*[^]*?\*\//g, '')
  .replace(/\s*\n\s*/g, '\n');

writeFileSync(new URL('../cli/dist/pages.css', import.meta.url), `${sheet.trim()}\n`);
