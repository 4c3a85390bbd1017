import { defineElement } from '../internal/define-element.js';
import { ApplyFormElement } from './apply-form.js';

defineElement('apply-form', ApplyFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'apply-form': ApplyFormElement;
  }
}
