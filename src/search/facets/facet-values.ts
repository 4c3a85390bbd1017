import { departmentsOf } from '../../i18n/posting-texts.js';
import type { Posting } from '../../posting/model/posting.js';
import type { FacetName } from '../query.js';

/** The values of every facet but the location. */
export function valuesOf(posting: Posting, name: FacetName): readonly string[] {
  switch (name) {
    case 'department':
      return departmentsOf(posting);
    case 'team':
      return posting.team === undefined ? [] : [posting.team];
    case 'workplace':
      return posting.workplace === undefined ? [] : [posting.workplace];
    case 'employment-type':
      return posting.employmentTypes;
    case 'organization':
      return posting.hiringOrganization ? [posting.hiringOrganization.name] : [];
    default: {
      const field = name.slice('custom.'.length);
      if (!Object.hasOwn(posting.custom, field)) return [];
      const value = posting.custom[field];
      return value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
    }
  }
}
