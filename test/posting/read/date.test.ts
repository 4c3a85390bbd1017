import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { readDate } from '../../../src/posting/read/date.js';
import { isPast, timeOf } from '../../../src/posting/model/time.js';
import { requireSamples } from '../../support/samples.js';
import { records } from '../sample-records.js';

describe('readDate', () => {
  for (const [value, expected] of [
    ['2027-03-09', '2027-03-09'],
    [' 2027-03-09 ', '2027-03-09'],
    ['20270309', '2027-03-09'],
    [20270309, '2027-03-09'],
    ['2027-068', '2027-03-09'],
    ['2027/03/09', '2027-03-09'],
    ['09.03.2027', '2027-03-09'],
    ['9.3.2027', '2027-03-09'],
    ['25/03/2027', '2027-03-25'],
    ['03/25/2027', '2027-03-25'],
    ['03/03/2027', '2027-03-03'],
    ['9 March 2027', '2027-03-09'],
    ['2027年3月9日', '2027-03-09'],
    ['2027년 3월 9일', '2027-03-09'],
    ['2027. 3. 9.', '2027-03-09'],
    ['March 9, 2027', '2027-03-09'],
    ['Sept 9, 2027', '2027-09-09'],
  ] as const) {
    it(`reads the calendar date ${value}`, () => {
      expect(readDate(value)).to.equal(expected);
    });
  }

  for (const [value, expected] of [
    ['2027-03-09T08:05:00Z', '2027-03-09T08:05:00Z'],
    ['2027-03-09t08:05:00.250z', '2027-03-09T08:05:00.25Z'],
    ['2027-03-09T08:05:00.123456789Z', '2027-03-09T08:05:00.123Z'],
    ['2027-03-09 08:05:38 UTC', '2027-03-09T08:05:38Z'],
    ['2027-03-09T08:05:00+0200', '2027-03-09T08:05:00+02:00'],
    ['3/25/2027, 5:00:00 PM', '2027-03-25T17:00:00'],
    ['March 9, 2027 12:30 a.m. EST', '2027-03-09T00:30:00-05:00'],
    ['2027-03-09 12:05 PM', '2027-03-09T12:05:00'],
    ['2027-03-09T08:05:00+02', '2027-03-09T08:05:00+02:00'],
    ['2027-03-09T08:05:00+00:00', '2027-03-09T08:05:00Z'],
    ['20270309T080500Z', '2027-03-09T08:05:00Z'],
    ['Tue, 09 Mar 2027 08:05:00 GMT', '2027-03-09T08:05:00Z'],
    ['Tue, 9 Mar 2027 08:05:00 -0500', '2027-03-09T08:05:00-05:00'],
    ['Tue, 9 Mar 2027 08:05:00 EST', '2027-03-09T08:05:00-05:00'],
    [
      'Tue Mar 09 2027 08:05:00 GMT+0100 (Central European Standard Time)',
      '2027-03-09T08:05:00+01:00',
    ],
    ['2027-06-30T23:59:60Z', '2027-06-30T23:59:59Z'],
    [1804838700, '2027-03-12T08:05:00Z'],
    ['1804838700', '2027-03-12T08:05:00Z'],
    [1804838700500, '2027-03-12T08:05:00.500Z'],
    ['/Date(1804838700000+0200)/', '2027-03-12T08:05:00Z'],
  ] as const) {
    it(`reads the instant ${value}`, () => {
      expect(readDate(value)).to.equal(expected);
    });
  }

  it('invents no zone', () => {
    expect(readDate('2027-03-09T08:05:00')).to.equal('2027-03-09T08:05:00');
    expect(readDate('09.03.2027 08:05')).to.equal('2027-03-09T08:05:00');
  });

  it('counts what the feed says it counts', () => {
    expect(readDate(86_400, 'unix-seconds')).to.equal('1970-01-02T00:00:00Z');
    expect(readDate('86400000', 'unix-milliseconds')).to.equal('1970-01-02T00:00:00Z');
  });

  for (const value of [
    '03/09/2027',
    '2027-02-29',
    '2027-13-01',
    '2027-04-31',
    '2027-366',
    '2027-03',
    '2027',
    '2027-03-09T',
    '2027-03-09T25:00:00Z',
    '2027-03-09T08:60:00Z',
    '2027-03-09T08:05:61Z',
    '2027-03-09T08:05:60Z',
    '2027-03-09T08:05:00+24:00',
    '32.01.2027',
    '9 Smarch 2027',
    'Juneau 9, 2027',
    'ASAP',
    '９',
    'x'.repeat(100),
  ]) {
    it(`does not guess what ${value.slice(0, 20)} means`, () => {
      expect(readDate(value)).to.equal(undefined);
    });
  }

  for (const value of [
    '0001-01-01',
    '0001-01-01T00:00:00Z',
    '1900-01-01',
    '1970-01-01',
    '1970-01-01T00:00:00Z',
    '1969-12-31T19:00:00-05:00',
    '9999-12-31T23:59:59.9999999Z',
    0,
    -5,
    1e13,
    1e17,
    '/Date(0)/',
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ]) {
    it(`takes ${value} for no date`, () => {
      expect(readDate(value)).to.equal(undefined);
    });
  }

  it('takes other values for no date', () => {
    for (const value of [undefined, null, true, {}, [], new Date()]) {
      expect(readDate(value)).to.equal(undefined);
    }
  });

  it('meets the collected shapes of dates', async function () {
    await requireSamples(this);
    for (const { input, expected } of await records('dates/feed-dates.json')) {
      const read = readDate(input);
      const wanted = String(expected);
      if (/^\d{4}-\d\d-\d\dT/.test(wanted)) {
        expect(read && timeOf(read), String(input)).to.equal(timeOf(wanted));
      } else if (/^\d{4}-\d\d-\d\d$/.test(wanted)) {
        expect(read, String(input)).to.equal(wanted);
      } else if (!/either|local|\bor\b/.test(wanted)) {
        expect(read, String(input)).to.equal(undefined);
      }
    }
  });

  it('refuses what the JSON Schema tests call no date, and reads the rest', async function () {
    await requireSamples(this);
    // Readable though no date of RFC 3339: spaces around it, a zone's name, an ordinal day.
    const readable = /^\s|\s$|[A-Z]{3}$|-\d{3}T|^\d{4}-\d\d-\d\d[ T]/;
    const tooOld = /^(?:0|1[0-8])/;
    for (const { input, format, valid } of await records('dates/jsonschema-datetime.json')) {
      if (typeof input !== 'string' || !String(format).startsWith('date')) continue;
      if (tooOld.test(input) || (!valid && readable.test(input) && readDate(input))) continue;
      expect(readDate(input) !== undefined, input).to.equal(valid);
    }
  });

  it('shifts no day and no instant across changes of the clock', async function () {
    await requireSamples(this);
    for (const { input } of await records('dates/timezone-dst.json')) {
      expect(readDate(input)).to.equal(input);
    }
  });
});

describe('timeOf', () => {
  it('orders dates, floating times and instants', () => {
    const ordered = [
      '2027-03-08',
      '2027-03-09T02:00:00+05:00',
      '2027-03-09',
      '2027-03-09T00:00:00.5',
      '2027-03-09T00:00:00-03:30',
    ];
    expect([...ordered].sort((first, second) => timeOf(first) - timeOf(second))).to.deep.equal(
      ordered,
    );
    expect(timeOf('2027-03-09T08:05:00.25+02:00')).to.equal(Date.UTC(2027, 2, 9, 6, 5, 0, 250));
  });

  it('is no number for what is no date', () => {
    expect(timeOf('soon')).to.be.NaN;
  });
});

describe('isPast', () => {
  it('lets a calendar date hold to the end of the reader’s day', () => {
    expect(isPast('2027-03-09', new Date(2027, 2, 9, 0, 0, 1))).to.equal(false);
    expect(isPast('2027-03-09', new Date(2027, 2, 9, 23, 59, 59))).to.equal(false);
    expect(isPast('2027-03-09', new Date(2027, 2, 10, 0, 0, 0))).to.equal(true);
  });

  it('lets a month hold to the end of its last day', () => {
    expect(isPast('2027-02', new Date(2027, 1, 28, 23, 59, 59))).to.equal(false);
    expect(isPast('2027-02', new Date(2027, 2, 1, 0, 0, 0))).to.equal(true);
    expect(isPast('2027-12', new Date(2027, 11, 31, 12))).to.equal(false);
  });

  it('ends at an instant everywhere at once', () => {
    expect(isPast('2027-03-09T12:00:00Z', new Date('2027-03-09T12:00:00Z'))).to.equal(false);
    expect(isPast('2027-03-09T12:00:00+02:00', new Date('2027-03-09T10:00:01Z'))).to.equal(true);
  });

  it('takes a time without a zone for the reader’s', () => {
    expect(isPast('2027-03-09T12:00:00', new Date(2027, 2, 9, 11, 59, 59))).to.equal(false);
    expect(isPast('2027-03-09T12:00:00', new Date(2027, 2, 9, 12, 0, 1))).to.equal(true);
  });

  it('closes nothing because of a date that cannot be read', () => {
    expect(isPast('soon', new Date())).to.equal(false);
  });
});
