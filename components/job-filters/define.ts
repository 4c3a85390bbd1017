import { defineElement } from '../internal/define-element.js';
import { JobFiltersElement } from './job-filters.js';

defineElement('job-filters', JobFiltersElement);

declare global {
  interface HTMLElementTagNameMap {
    'job-filters': JobFiltersElement;
  }
}
