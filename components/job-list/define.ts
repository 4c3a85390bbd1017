import { defineElement } from '../internal/define-element.js';
import { JobListElement } from './job-list.js';

defineElement('job-list', JobListElement);

declare global {
  interface HTMLElementTagNameMap {
    'job-list': JobListElement;
  }
}
