import { withoutUndefined } from '../posting/model/create-posting.js';
import type {
  Area,
  EmploymentType,
  Place,
  Posting,
  PostingStatus,
  Workplace,
} from '../posting/model/posting.js';
import type { Localizer } from './localizer.js';
import type { BaseKey } from './messages.js';
import { currentStatus } from '../posting/model/time.js';

/** A posting in the reader's language, as a card shows it. A fact that the feed does not state is absent. */
export interface PostingTexts {
  title: string;
  organization?: string;
  department?: string;
  team?: string;
  /** All places in short: the first, and how many more. */
  locations?: string;
  /** Each place, and each area that remote work is open to. */
  allLocations: string[];
  workplace?: string;
  employmentType?: string;
  salary?: string;
  /** The day it was posted. */
  date?: string;
  /** Absent while the posting is open. */
  status?: string;
  tags: string[];
}

/** The message of each workplace. */
export const workplaceKeys = {
  'on-site': 'workplaceOnSite',
  hybrid: 'workplaceHybrid',
  remote: 'workplaceRemote',
} as const satisfies Record<Workplace, BaseKey>;

/** The message of each employment type. */
export const employmentTypeKeys = {
  FULL_TIME: 'employmentFullTime',
  PART_TIME: 'employmentPartTime',
  CONTRACTOR: 'employmentContractor',
  TEMPORARY: 'employmentTemporary',
  INTERN: 'employmentIntern',
  VOLUNTEER: 'employmentVolunteer',
  PER_DIEM: 'employmentPerDiem',
  OTHER: 'employmentOther',
} as const satisfies Record<EmploymentType, BaseKey>;

const statusKeys = {
  closed: 'statusClosed',
  'talent-pool': 'statusTalentPool',
} as const satisfies Record<Exclude<PostingStatus, 'open'>, BaseKey>;

/** Beyond this many areas the short form counts the rest. */
const shownAreas = 3;

/** A place as the feed words it; a bare country code becomes the country's name. */
export function placeText({ name, country }: Place | Area, localizer: Localizer): string {
  const code = name.toUpperCase();
  const isCountry = code === country || (code === 'UK' && country === 'GB');
  return country !== undefined && isCountry ? localizer.country(country) : name;
}

/** Every department of a posting, each once. */
export function departmentsOf({ department, departments = [] }: Posting): string[] {
  return [...new Set(department === undefined ? departments : [department, ...departments])];
}

/** The places of a posting as a card shows them. */
export interface ShownPlaces {
  /** The first place, or the first areas of remote work; absent where none is stated. */
  first?: string;
  /** Those that are counted. */
  more: readonly string[];
  /** Each place, and each area that remote work is open to. */
  all: string[];
}

/** The places of a posting: what is shown of them, and what is counted. */
export function placesOf(posting: Posting, localizer: Localizer): ShownPlaces {
  const places = [...new Set(posting.locations.map((place) => placeText(place, localizer)))];
  const areas = [
    ...new Set(posting.applicantLocationRequirements.map((area) => placeText(area, localizer))),
  ].filter((area) => !places.includes(area));
  const remote = areas.map((area) => localizer.text('remoteArea', { area }));
  const all = [...places, ...remote];
  const [first, ...more] = all;
  if (places.length > 0 || areas.length < 2) {
    if (first !== undefined) return { first, more, all };
    const unbound = posting.workplace === 'remote' ? localizer.text('workplaceRemote') : undefined;
    return unbound === undefined ? { more, all } : { first: unbound, more, all: [unbound] };
  }
  const shown = localizer.list(
    areas.slice(0, shownAreas),
    areas.length > shownAreas ? 'unit' : 'conjunction',
  );
  return {
    first: localizer.text('remoteAreas', { areas: shown }),
    more: areas.slice(shownAreas),
    all,
  };
}

function locationTexts(
  posting: Posting,
  localizer: Localizer,
): Pick<PostingTexts, 'locations' | 'allLocations'> {
  const { first, more, all: allLocations } = placesOf(posting, localizer);
  if (first === undefined) return { allLocations };
  const count = more.length;
  const counted = count > 0 ? [localizer.text('morePlaces', { count })] : [];
  return { locations: [first, ...counted].join(', '), allLocations };
}

function salaryTexts(posting: Posting, localizer: Localizer): string | undefined {
  const texts = [...new Set(posting.salaries.map((salary) => localizer.salary(salary)))];
  const [first, ...more] = texts.filter(Boolean);
  if (first === undefined) return undefined;
  return more.length > 0 ? localizer.text('firstAndMore', { first, count: more.length }) : first;
}

/** What a card shows of a posting, and what the search looks in: one function, so that they agree. */
export function postingTexts(posting: Posting, localizer: Localizer, now?: Date): PostingTexts {
  const status = currentStatus(posting, now);
  const types = posting.employmentTypes.map((type) => localizer.text(employmentTypeKeys[type]));
  const optional = {
    organization: posting.hiringOrganization?.name,
    department: localizer.list(departmentsOf(posting), 'unit') || undefined,
    team: posting.team,
    workplace: posting.workplace && localizer.text(workplaceKeys[posting.workplace]),
    employmentType: localizer.list(types, 'unit') || undefined,
    salary: salaryTexts(posting, localizer),
    date: (posting.datePosted && localizer.date(posting.datePosted)) || undefined,
    status: status === 'open' ? undefined : localizer.text(statusKeys[status]),
  };
  return {
    title: posting.title,
    ...locationTexts(posting, localizer),
    ...withoutUndefined(optional),
    tags: posting.tags,
  };
}
