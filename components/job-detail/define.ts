import { defineElement } from '../internal/define-element.js';
import { JobDetailElement } from './job-detail.js';

defineElement('job-detail', JobDetailElement);

declare global {
  interface HTMLElementTagNameMap {
    'job-detail': JobDetailElement;
  }
}
