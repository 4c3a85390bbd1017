import '../../components/apply-form/define.js';
import type { ApplyFormElement } from '../../components/apply-form/apply-form.js';
import { renderElement } from '../fixtures/render-element.js';

/** What stories of a form set. */
export type FormArgs = Partial<ApplyFormElement>;

/** What all stories of the form share. */
export const applyForm = {
  component: 'apply-form',
  render: renderElement('apply-form'),
  args: { action: 'applications/accepts' },
  parameters: { width: 'narrow' },
} as const;
