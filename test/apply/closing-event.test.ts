import { expect } from '@open-wc/testing';
import { closingEvent } from '../../src/apply/closing-event.js';
import { samplePosting } from '../support/job-feed.js';

const now = new Date('2026-11-30T08:09:10.500Z');
const url = 'https://mill.example/jobs?role=miller--7';

/** The lines of the file, unfolded. */
function linesOf(validThrough: string, summary = 'Last day: Miller', address?: string): string[] {
  const text = closingEvent(samplePosting({ id: '7', title: 'Miller', validThrough }), {
    summary,
    url: address,
    now,
  });
  return (text ?? '').replace(/\r\n /g, '').split('\r\n');
}

describe('closingEvent', () => {
  it('is an iCalendar file of one event', () => {
    expect(linesOf('2026-12-24', 'Last day: Miller', url)).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//open-roles//open-roles//EN',
      'BEGIN:VEVENT',
      `UID:closing-${url}`,
      'DTSTAMP:20261130T080910Z',
      'DTSTART;VALUE=DATE:20261224',
      'SUMMARY:Last day: Miller',
      `DESCRIPTION:${url}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  for (const [validThrough, start] of [
    ['2027-02', 'DTSTART;VALUE=DATE:20270228'],
    ['2026-12-24T17:00:00+02:00', 'DTSTART:20261224T150000Z'],
    ['2026-12-24T17:00:00Z', 'DTSTART:20261224T170000Z'],
    ['2026-12-24T17:00:00', 'DTSTART:20261224T170000'],
  ] as const) {
    it(`begins and ends at ${validThrough}`, () => {
      expect(linesOf(validThrough)).to.include(start);
    });
  }

  it('lets nothing of a title end its line', () => {
    const lines = linesOf('2026-12-24', 'Cook; baker, \\ miller\r\nATTACH:file');
    expect(lines).to.include('SUMMARY:Cook\\; baker\\, \\\\ miller\\nATTACH:file');
  });

  it('has no line over 75 octets, and cuts no character', () => {
    const summary = 'Bäckerei 🥐 '.repeat(20);
    const text = closingEvent(
      samplePosting({ id: '7', title: 'Miller', validThrough: '2026-12-24' }),
      {
        summary,
        url: undefined,
        now,
      },
    );
    const sizes = (text ?? '').split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).to.be.at.most(75);
    expect(linesOf('2026-12-24', summary)).to.include(`SUMMARY:${summary}`);
  });

  it('is none without an end that can be read', () => {
    expect(linesOf('soon')).to.deep.equal(['']);
  });
});
