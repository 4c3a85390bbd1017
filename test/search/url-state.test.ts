import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { readUrlState, writeUrlState } from '../../src/search/url-state.js';
import type { UrlStateOptions } from '../../src/search/url-state.js';
import { randomNumbers } from './random-numbers.js';

const inQuery: UrlStateOptions = { routing: 'query', prefix: 'role' };
const inHash: UrlStateOptions = { routing: 'hash', prefix: 'role' };
const page = 'https://example.com/careers';

describe('the state in the address', () => {
  it('tells the form of a posting from the posting, and nothing of a form without one', () => {
    const posting = { id: '42', title: 'Cook' };
    for (const routing of ['query', 'hash'] as const) {
      const where = { routing, prefix: 'role' };
      const href = writeUrlState(page, { posting, isApplying: true, query: 'search=a' }, where);
      expect(readUrlState(href, where)).to.deep.equal({
        posting: '42',
        isApplying: true,
        query: 'search=a',
      });
      expect(readUrlState(writeUrlState(href, { posting }, where), where)).to.deep.equal({
        posting: '42',
      });
    }
    expect(readUrlState(`${page}?role-apply=form`, inQuery)).to.deep.equal({});
    expect(readUrlState(`${page}?role=a--1&role-apply=x`, inQuery)).to.deep.equal({ posting: '1' });
  });

  it('is written under the prefix', () => {
    const href = writeUrlState(
      page,
      { query: 'search=a+b&location=DE&custom.x=1&exclude.team=S&remote=include&page=2' },
      inQuery,
    );
    expect(href).to.equal(
      `${page}?role-search=a+b&role-location=DE&role-custom.x=1&role-exclude.team=S&role-remote=include&role-page=2`,
    );
    expect(readUrlState(href, inQuery)).to.deep.equal({
      query: 'search=a+b&location=DE&custom.x=1&exclude.team=S&remote=include&page=2',
    });
  });

  it('names the open posting by title and id', () => {
    const href = writeUrlState(
      page,
      { posting: { id: '42', title: 'Senior Bäcker (m/w/d)' } },
      inQuery,
    );
    expect(href).to.equal(`${page}?role=senior-backer-m-w-d--42`);
    expect(readUrlState(href, inQuery)).to.deep.equal({ posting: '42' });
  });

  describe('of addresses from when the prefix was "job" unless a page named another', () => {
    const former = `${page}?job=cook--7&job-apply=form&job-search=a&utm_source=x`;

    it('is read under the default prefix, and written anew', () => {
      const state = { posting: '7', query: 'search=a', isApplying: true };
      expect(readUrlState(former, inQuery)).to.deep.equal(state);
      expect(readUrlState(`${page}#job=cook--7`, inHash)).to.deep.equal({ posting: '7' });
      expect(writeUrlState(former, { query: 'search=b' }, inQuery)).to.equal(
        `${page}?utm_source=x&role-search=b`,
      );
    });

    it('gives way to what the address says under the prefix of now', () => {
      expect(readUrlState(`${former}&role=diver--5`, inQuery)).to.deep.equal({ posting: '5' });
      expect(readUrlState(`${former}&role-search=b`, inQuery)).to.deep.equal({ query: 'search=b' });
    });

    it('is not what a content system keeps under that name, nor read under another prefix', () => {
      const own = `${page}?job=night-shift`;
      expect(readUrlState(own, inQuery)).to.deep.equal({});
      expect(writeUrlState(own, { query: 'search=b' }, inQuery)).to.equal(`${own}&role-search=b`);
      expect(readUrlState(former, { routing: 'query', prefix: 'jobs' })).to.deep.equal({});
    });
  });

  it('is nothing in an address without it', () => {
    expect(readUrlState(page, inQuery)).to.deep.equal({});
    expect(readUrlState(`${page}?role=&role-=1`, inQuery)).to.deep.equal({});
    expect(writeUrlState(page, {}, inQuery)).to.equal(page);
  });

  it('replaces the former state', () => {
    const former = `${page}?role=old--1&role-search=x&role-team=A&role-team=B`;
    expect(writeUrlState(former, { query: 'team=C' }, inQuery)).to.equal(`${page}?role-team=C`);
    expect(writeUrlState(former, {}, inQuery)).to.equal(page);
  });

  it('stays out of the address without routing', () => {
    const href = `${page}?role=a--1&role-search=x#role=b--2`;
    const none: UrlStateOptions = { routing: 'none', prefix: 'role' };
    expect(readUrlState(href, none)).to.deep.equal({});
    expect(writeUrlState(href, { query: 'search=y' }, none)).to.equal(href);
  });

  describe('beside other parameters', () => {
    it('leaves them exactly as they are', () => {
      const others = 'utm_source=x%20y&flag&jobs=1&job_id=2&job-alert=3&a=%E0%A4%A&&b=1=2';
      const href = writeUrlState(
        `${page}?${others}&role-search=old#part`,
        { query: 'search=new' },
        inQuery,
      );
      expect(href).to.equal(`${page}?${others}&role-search=new#part`);
      expect(writeUrlState(href, {}, inQuery)).to.equal(`${page}?${others}#part`);
    });

    it('does not take them for its own', () => {
      expect(
        readUrlState(`${page}?jobs=1&job_id=2&job-alert=3&search=4&team=5`, inQuery),
      ).to.deep.equal({});
    });

    it('keeps the states of several elements apart', () => {
      const left: UrlStateOptions = { routing: 'query', prefix: 'left' };
      const right: UrlStateOptions = { routing: 'hash', prefix: 'role' };
      let href = writeUrlState(page, { query: 'search=a' }, left);
      href = writeUrlState(href, { query: 'search=b', posting: { id: '1', title: 'B' } }, inQuery);
      href = writeUrlState(href, { query: 'search=c' }, right);
      expect(readUrlState(href, left)).to.deep.equal({ query: 'search=a' });
      expect(readUrlState(href, inQuery)).to.deep.equal({ query: 'search=b', posting: '1' });
      expect(readUrlState(href, right)).to.deep.equal({ query: 'search=c' });
      expect(readUrlState(writeUrlState(href, {}, inQuery), left)).to.deep.equal({
        query: 'search=a',
      });
    });
  });

  describe('in the hash', () => {
    it('leaves the query of the page alone', () => {
      const href = writeUrlState(`${page}?role-search=x`, { query: 'search=y' }, inHash);
      expect(href).to.equal(`${page}?role-search=x#role-search=y`);
      expect(readUrlState(href, inHash)).to.deep.equal({ query: 'search=y' });
      expect(writeUrlState(href, {}, inHash)).to.equal(`${page}?role-search=x`);
    });

    it('leaves the anchor of the page alone', () => {
      const href = writeUrlState(`${page}#jobs`, { query: 'search=y' }, inHash);
      expect(href).to.equal(`${page}#jobs&role-search=y`);
      expect(writeUrlState(href, {}, inHash)).to.equal(`${page}#jobs`);
    });

    it('leaves the path of a router in the hash alone', () => {
      const posting = { id: '7', title: 'Cook' };
      const href = writeUrlState(`${page}#/careers`, { posting }, inHash);
      expect(href).to.equal(`${page}#/careers?role=cook--7`);
      expect(readUrlState(href, inHash)).to.deep.equal({ posting: '7' });
      expect(writeUrlState(href, {}, inHash)).to.equal(`${page}#/careers`);
      expect(writeUrlState(`${page}#!/a?x=1`, { posting }, inHash)).to.equal(
        `${page}#!/a?x=1&role=cook--7`,
      );
    });
  });

  describe('of a posting', () => {
    const roundTrip = (id: string, title: string, options = inQuery): string | undefined =>
      readUrlState(writeUrlState(page, { posting: { id, title } }, options), options).posting;

    it('finds the id again, whatever its characters and the title', () => {
      const ids = [
        '1',
        'a--b',
        '--',
        '-',
        'a/b?c#d&e=f',
        'ü 日本',
        '%41',
        'a+b',
        '\u202e',
        '\'"<>',
      ];
      for (const id of ids) {
        for (const title of ['', '--', 'C++ & C#', 'エンジニア', 'a -- b']) {
          expect(roundTrip(id, title)).to.equal(id);
          expect(roundTrip(id, title, inHash)).to.equal(id);
        }
      }
    });

    it('finds the id again for random text', () => {
      const next = randomNumbers(11);
      for (let round = 0; round < 300; round += 1) {
        const text = (): string =>
          String.fromCodePoint(...[...Array(next(12))].map(() => 1 + next(0xd000)));
        const id = `x${text()}`;
        expect(roundTrip(id, text())).to.equal(id);
      }
    });

    it('takes a bare id, as people write it by hand', () => {
      expect(readUrlState(`${page}?role=42`, inQuery).posting).to.equal('42');
      expect(readUrlState(`${page}?role=another-title--42`, inQuery).posting).to.equal('42');
    });

    it('has a short title in the letters of its language', () => {
      const value = (title: string): string | null =>
        new URL(writeUrlState(page, { posting: { id: '1', title } }, inQuery)).searchParams.get(
          'role',
        );
      expect(value('Инженер данных')).to.equal('инженер-данных--1');
      expect(value('東京 エンジニア')).to.equal('東京-エンジニア--1');
      expect(value('word '.repeat(40))).to.equal(`${'word-'.repeat(11)}word--1`);
      expect(value('x'.repeat(200))).to.equal(`${'x'.repeat(60)}--1`);
      expect(value('')).to.equal('--1');
    });

    it('survives broken escapes', () => {
      expect(readUrlState(`${page}?role=%E0%A4%A&role-search=%`, inQuery).query).to.equal(
        'search=%25',
      );
    });
  });

  it('works in addresses that have no server', () => {
    expect(writeUrlState('about:srcdoc', { query: 'search=a' }, inHash)).to.equal(
      'about:srcdoc#role-search=a',
    );
  });
});
