import { defineElement } from '../internal/define-element.js';
import { JobCardElement } from './job-card.js';

defineElement('job-card', JobCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'job-card': JobCardElement;
  }
}
