/** What a recorded posting states, worked out from the raw data without any code of the library. */
export interface Expected {
  id?: string;
  title: string;
  url?: string;
  /** Milliseconds. */
  posted?: number;
  department?: string;
  places?: number;
  workplace?: string | undefined;
  types?: string[];
  pay?: (number | undefined)[][];
}

const plain = (text: string): string =>
  new DOMParser()
    .parseFromString(text, 'text/html')
    .body.textContent.replace(/[\u200b\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const json = (text: string): any => JSON.parse(text.replace(/^\uFEFF/, ''));
const optional = <T>(key: string, value: T | null | undefined): Record<string, T> =>
  value === null || value === undefined || value === ('' as T) ? {} : { [key]: value };
const unique = (items: Expected[]): Expected[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

function greenhouseJobs(data: any): any[] {
  if (data.absolute_url) return [data];
  return [
    ...(data.jobs ?? []),
    ...[
      ...(data.departments ?? []),
      ...(data.offices ?? []),
      ...(data.sections ?? []),
      ...(data.children ?? []),
    ].flatMap(greenhouseJobs),
  ];
}

function greenhouse(text: string): Expected[] {
  return unique(
    greenhouseJobs(json(text)).map((job) => ({
      id: String(job.id),
      title: plain(job.title),
      ...optional('url', job.absolute_url),
      ...optional('posted', job.first_published && Date.parse(job.first_published)),
      ...optional('department', job.departments?.[0] && plain(job.departments[0].name)),
      pay: (job.pay_input_ranges ?? []).length
        ? job.pay_input_ranges.map((range: any) => [range.min_cents / 100, range.max_cents / 100])
        : currencyRanges(job),
    })),
  );
}

function currencyRanges(job: any): number[][] {
  const ranges = (job.metadata ?? [])
    .filter(
      (field: any) => field.value_type === 'currency_range' && Number(field.value?.max_value) > 0,
    )
    .map(({ value }: any) => [Number(value.min_value), Number(value.max_value)]);
  return [
    ...new Map(ranges.map((range: number[]) => [range.join(), range])).values(),
  ] as number[][];
}

function lever(text: string): Expected[] {
  return json(text).map((job: any) => ({
    id: job.id,
    title: plain(job.text),
    url: job.hostedUrl,
    posted: job.createdAt,
    ...optional('department', job.categories.department),
    places: job.categories.allLocations.length,
    workplace: job.workplaceType === 'onsite' ? 'on-site' : job.workplaceType,
    types: [/contract/i.test(job.categories.commitment) ? 'CONTRACTOR' : 'FULL_TIME'],
  }));
}

const ashbyTypes: Record<string, string> = {
  FullTime: 'FULL_TIME',
  Intern: 'INTERN',
  PartTime: 'PART_TIME',
};
const ashbyWorkplaces: Record<string, string> = {
  OnSite: 'on-site',
  Hybrid: 'hybrid',
  Remote: 'remote',
};

function ashby(text: string): Expected[] {
  return json(text)
    .jobs.filter((job: any) => job.isListed)
    .map((job: any) => ({
      id: job.id,
      title: plain(job.title),
      url: job.jobUrl,
      posted: Date.parse(job.publishedAt),
      department: job.department,
      places: [job.location, ...job.secondaryLocations].length,
      workplace: job.workplaceType
        ? ashbyWorkplaces[job.workplaceType]
        : (job.isRemote && 'remote') || undefined,
      types: [ashbyTypes[job.employmentType]],
      pay:
        job.shouldDisplayCompensationOnJobPostings === false
          ? []
          : (job.compensation?.summaryComponents ?? [])
              .filter((component: any) => component.compensationType === 'Salary')
              .map((component: any) => [component.minValue, component.maxValue]),
    }));
}

function workable(text: string): Expected[] {
  const data = json(text);
  return unique(
    data.jobs.map((job: any) => ({
      id: job.shortcode ?? job.id,
      title: plain(job.title),
      url: job.url,
      posted: Date.parse(job.published_on ?? job.created),
      ...optional('department', job.department),
      ...(job.telecommuting === undefined
        ? { workplace: { on_site: 'on-site' }[job.workplace as string] ?? job.workplace }
        : { workplace: job.telecommuting ? 'remote' : undefined }),
    })),
  );
}

function smartrecruiters(text: string): Expected[] {
  const data = json(text);
  return (data.content ?? [data]).map((job: any) => ({
    id: job.id,
    title: plain(job.name),
    url: job.postingUrl ?? `https://jobs.smartrecruiters.com/${job.company.identifier}/${job.id}`,
    posted: Date.parse(job.releasedDate),
    ...optional('department', job.department?.label),
    places: job.location.city.split(',').length,
    workplace: (job.location.hybrid && 'hybrid') || (job.location.remote && 'remote') || undefined,
  }));
}

function recruitee(text: string): Expected[] {
  return json(text).offers.map((offer: any) => ({
    id: String(offer.id),
    title: plain(offer.title),
    url: offer.careers_url,
    posted: Date.parse(offer.published_at.replace(' ', 'T').replace(' UTC', 'Z')),
    ...optional('department', offer.department && plain(offer.department)),
    places: offer.locations?.length ?? 1,
    workplace:
      (offer.hybrid && 'hybrid') ||
      (offer.remote && 'remote') ||
      (offer.on_site && 'on-site') ||
      undefined,
    pay: offer.salary?.min ? [[Number(offer.salary.min), Number(offer.salary.max)]] : [],
  }));
}

function personio(text: string): Expected[] {
  const positions = [
    ...new DOMParser().parseFromString(text, 'text/xml').querySelectorAll('position'),
  ];
  return unique(
    positions.map((position) => {
      const get = (name: string): string =>
        [...position.children].find((child) => child.tagName === name)?.textContent ?? '';
      const offices = [...position.querySelectorAll('office')].map((office) => office.textContent);
      return {
        id: get('id'),
        title: get('name'),
        posted: Date.parse(get('createdAt')),
        department: get('department'),
        places: offices.filter((office) => office !== 'Remote').length,
        workplace: offices.includes('Remote') ? 'remote' : undefined,
      };
    }),
  );
}

function teamtailor(text: string): Expected[] {
  return json(text).items.map((item: any) => ({
    id: item.id,
    title: plain(item.title),
    url: item.url,
    posted: Date.parse(item.date_published),
    places: item._jobposting.jobLocation.length,
  }));
}

function bamboohr(text: string): Expected[] {
  const { result } = json(text);
  return (result.jobOpening ? [result.jobOpening] : result).map((job: any) => ({
    id: job.id ?? job.jobOpeningShareUrl.split('/').pop(),
    title: plain(job.jobOpeningName),
    ...optional('url', job.jobOpeningShareUrl),
    ...optional('department', job.departmentLabel && plain(job.departmentLabel)),
    ...optional('posted', job.datePosted && Date.parse(job.datePosted)),
    places: job.location.city || job.atsLocation.city ? 1 : 0,
    workplace: ['on-site', 'remote', 'hybrid'][Number(job.locationType)],
  }));
}

function breezy(text: string): Expected[] {
  return json(text).map((job: any) => ({
    id: job.id,
    title: plain(job.name),
    url: job.url,
    posted: Date.parse(job.published_date),
    department: job.department,
    places: job.location.city ? 1 : 0,
    workplace: job.location.is_remote ? 'remote' : undefined,
  }));
}

function pinpoint(text: string): Expected[] {
  return json(text).data.map((job: any) => ({
    id: job.id,
    title: plain(job.title),
    url: job.url,
    department: plain(job.job.department.name),
    places: 1,
    workplace: { onsite: 'on-site' }[job.workplace_type as string] ?? job.workplace_type,
    ...(job.compensation_visible ? {} : { pay: [] }),
    ...(job.compensation_visible && job.compensation_minimum
      ? { pay: [[job.compensation_minimum, job.compensation_maximum]] }
      : {}),
  }));
}

function rippling(text: string): Expected[] {
  return unique(
    json(text).map((job: any) => ({
      id: job.uuid,
      title: plain(job.name),
      url: job.url,
      department: job.department.label,
      places: json(text).filter((row: any) => row.uuid === job.uuid).length,
    })),
  );
}

function remoteok(text: string): Expected[] {
  return json(text)
    .filter((job: any) => !job.legal && job.position)
    .map((job: any) => ({
      id: job.id,
      // Some rows are UTF-8 that was read as Latin-1; their titles have no such letters.
      title: plain(job.position),
      url: job.url,
      posted: Date.parse(job.date),
      workplace: 'remote',
      pay: job.salary_max ? [[job.salary_min, job.salary_max]] : [],
    }));
}

function remotive(text: string): Expected[] {
  return json(text).jobs.map((job: any) => ({
    id: String(job.id),
    title: plain(job.title),
    url: job.url,
    posted: Date.parse(job.publication_date),
    places: job.candidate_required_location.split(',').length,
    workplace: 'remote',
  }));
}

function arbeitnow(text: string): Expected[] {
  return json(text).data.map((job: any) => ({
    id: job.slug,
    title: plain(job.title),
    url: job.url,
    posted: job.created_at * 1000,
    places: job.location === 'Remote' ? 0 : 1,
    workplace: job.remote ? 'remote' : undefined,
  }));
}

function jobicy(text: string): Expected[] {
  return json(text).jobs.map((job: any) => ({
    id: String(job.id),
    title: plain(job.jobTitle),
    url: job.url,
    posted: Date.parse(job.pubDate),
    department: plain(job.jobIndustry[0]),
    places: job.jobGeo.split(',').length,
    workplace: 'remote',
    types: ['FULL_TIME'],
    pay: job.salaryMin ? [[job.salaryMin, job.salaryMax]] : [],
  }));
}

function schemaOrg(text: string): Expected[] {
  const data = json(text);
  const posting = data.mainEntity ?? data;
  return [
    {
      title: plain(posting.title),
      ...optional('posted', posting.datePosted && Date.parse(posting.datePosted)),
      places: [posting.jobLocation].flat().length,
      types: [posting.employmentType].filter(Boolean),
    },
  ];
}

export const oracles: Record<string, (text: string) => Expected[]> = {
  arbeitnow,
  ashby,
  bamboohr,
  breezy,
  greenhouse,
  jobicy,
  'jsonld-jobposting': schemaOrg,
  lever,
  personio,
  pinpoint,
  recruitee,
  remoteok,
  remotive,
  rippling,
  smartrecruiters,
  teamtailor,
  workable,
};
