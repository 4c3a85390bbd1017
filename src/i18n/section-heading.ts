import type { Section } from '../posting/model/posting.js';
import type { detailMessages } from './detail-messages.js';
import type { Localizer } from './localizer.js';

const sectionKeys = {
  about: 'sectionAbout',
  responsibilities: 'sectionResponsibilities',
  requirements: 'sectionRequirements',
  'nice-to-have': 'sectionNiceToHave',
  benefits: 'sectionBenefits',
  process: 'sectionProcess',
  salary: 'sectionSalary',
  apply: 'sectionApply',
  'equal-opportunity': 'sectionEqualOpportunity',
  other: undefined,
} as const;

/** The heading of a section: its own, else what its kind is called; `''` where it has neither. */
export function sectionHeading(
  { heading, kind }: Section,
  localizer: Localizer<keyof typeof detailMessages>,
): string {
  const key = sectionKeys[kind];
  return heading.trim() !== '' || key === undefined ? heading : localizer.text(key);
}
