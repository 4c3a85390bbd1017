import { FeedError } from '../../errors/base-error.js';
import type { PlaceReading } from '../../posting/read/places/place.js';
import { answerError } from '../answer-error.js';
import { composeSections } from '../mapping/compose-sections.js';
import { createFeed } from '../mapping/create-feed.js';
import { isPresent, listOf, own, type JsonObject } from '../../posting/read/json.js';
import { primaryLanguage } from '../../posting/read/language.js';
import { fieldMap } from '../mapping/read-fields.js';
import { readLabel, readLabels } from '../mapping/read-label.js';
import { readPath } from '../mapping/read-path.js';
import { joinReadings, readPlace } from '../mapping/read-place-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import type { Source } from '../source.js';
import type { SourceDocument } from '../../http/document.js';
import { reportNoAddresses } from './no-addresses.js';
import { isMachineName } from '../../posting/read/section-kind.js';
import { readXml } from './read-xml.js';

const expected =
  'A Personio feed is XML, at https://<account>.jobs.personio.de/xml?language=en; it must be switched on in Personio’s settings.';
const languages = new Set(['de', 'en', 'fr', 'es', 'nl', 'it', 'pt']);

const fields = fieldMap({
  id: 'id',
  title: 'name',
  department: 'department',
  employmentTypes: (item) => [own(item, 'schedule'), spaced(own(item, 'employmentType'))],
  datePosted: 'createdAt',
  tags: (item) => readLabels(own(item, 'keywords')),
  'hiringOrganization.name': 'subcompany',
  'salary.min': 'salaryInformation.min',
  'salary.max': 'salaryInformation.max',
  'salary.currency': 'salaryInformation.currencyCode',
  'salary.unit': 'salaryInformation.type',
  'custom.category': 'recruitingCategory',
  'custom.employmentType': 'employmentType',
  'custom.seniority': 'seniority',
  'custom.experience': 'yearsOfExperience',
  'custom.occupation': 'occupation',
});

function spaced(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('_', ' ') : value;
}

function headingOf(name: unknown): unknown {
  return typeof name === 'string' && isMachineName(name) ? undefined : name;
}

/** The feed has no addresses: a posting's page is at `/job/<id>` of the account's host, which a copy elsewhere does not tell. */
function createReader(url: URL | undefined): PostingReader {
  const account = url && isAccount(url) ? url : undefined;
  const language = url?.searchParams.get('language');
  return {
    fields,
    places: readOffices,
    compute: (item) => {
      const parts = composeSections(
        readPath(item, 'jobDescriptions.jobDescription[]').map((part) => ({
          heading: headingOf(own(part, 'name')),
          html: own(part, 'value'),
        })),
      );
      const id = readLabel(own(item, 'id'));
      return {
        ...parts,
        url:
          account && id !== undefined
            ? new URL(`/job/${encodeURIComponent(id)}`, account).href
            : undefined,
        // A posting has text only in the languages that it was written in.
        language: parts.description && language && languages.has(language) ? language : undefined,
      };
    },
  };
}

function isAccount(url: URL): boolean {
  return /\.jobs\.personio\.(?:de|com)$/.test(url.hostname);
}

function readOffices(item: JsonObject): PlaceReading {
  const offices = [own(item, 'office'), ...readPath(item, 'additionalOffices.office[]')];
  return joinReadings(offices.map((office) => readPlace(office)));
}

function positionsOf(document: SourceDocument): readonly unknown[] {
  const { text, url } = document;
  if (!text.includes('<workzag-jobs')) throw answerError(document, expected);
  let data: ReturnType<typeof readXml>;
  try {
    data = readXml(text);
  } catch (cause) {
    const message = `The XML is broken: ${cause instanceof Error ? cause.message : String(cause)}. ${expected}`;
    throw new FeedError('feed-not-xml', message, { cause, ...(url ? { url: url.href } : {}) });
  }
  const jobs = own(data, 'workzag-jobs');
  const positions = own(jobs, 'position');
  // Something else than positions is no empty list of them.
  if (positions === undefined && isPresent(jobs)) throw answerError(document, expected);
  return listOf(positions);
}

/** Personio: `<account>.jobs.personio.de/xml`. */
export const source: Source = {
  id: 'personio',
  requestUrl(url, { language }) {
    if (!isAccount(url)) return url;
    const xml = new URL(url.pathname === '/xml' ? url : '/xml', url);
    if (xml.searchParams.has('language')) return xml;
    // Without a language the descriptions come back empty.
    const wanted = primaryLanguage(language ?? '');
    xml.searchParams.set('language', languages.has(wanted) ? wanted : 'en');
    return xml;
  },
  read(document, { report }) {
    const positions = positionsOf(document);
    const postings = readPostings(positions, createReader(document.url), {
      report,
      base: document.url,
    });
    if (postings.length > 0 && !(document.url && isAccount(document.url))) {
      reportNoAddresses(report, 'Personio', 'https://<account>.jobs.personio.de/');
    }
    if (postings.length > 0 && postings.every((posting) => posting.description === '')) {
      const advice =
        'No posting has a text in the language that this feed was asked for in. Ask for it, or record it, with ?language=de in its address, or another language that the postings are written in.';
      report.add('warning', 'feed-no-descriptions', advice);
    }
    return createFeed(postings);
  },
};
