import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { safeUrl } from '../../../src/posting/read/safe-url.js';
import { requireSamples } from '../../support/samples.js';
import { records } from '../sample-records.js';

const base = 'https://careers.example/jobs/';

describe('safeUrl', () => {
  it('lets web, mail and phone addresses through, absolute', () => {
    expect(safeUrl('https://acme.example/a b')).to.equal('https://acme.example/a%20b');
    expect(safeUrl('HTTP://acme.example')).to.equal('http://acme.example/');
    expect(safeUrl('mailto:jobs@acme.example')).to.equal('mailto:jobs@acme.example');
    expect(safeUrl('tel:+4712345678')).to.equal('tel:+4712345678');
  });

  it('gives an address as the parser of the browser reads it, also where it asks no parser', () => {
    const part = fc.stringMatching(/^[aZ0._~%2e/?=&#\\@: xn-]{0,9}$/);
    const host = fc.constantFrom(
      'a.example',
      'a-.b--c.example',
      'A.example',
      'xn--a.example',
      '1.2',
    );
    fc.assert(
      fc.property(host, part, part, (name, path, query) => {
        for (const address of [`https://${name}/${path}?${query}`, `https://${name}/${path}`]) {
          const read = URL.canParse(address) ? new URL(address) : undefined;
          const isSafe = read?.username === '' && read.password === '';
          expect(safeUrl(address)).to.equal(isSafe ? read.href : undefined);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('resolves relative addresses where it knows against what', () => {
    expect(safeUrl('42', base)).to.equal('https://careers.example/jobs/42');
    expect(safeUrl('42', new URL(base))).to.equal('https://careers.example/jobs/42');
    expect(safeUrl('42')).to.equal(undefined);
    expect(safeUrl('/out/https://acme.example/1', base)).to.match(/\/out\/https:/);
    expect(safeUrl('vacancies/https://acme.example/1', base)).to.equal(undefined);
  });

  for (const address of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'blob:https://acme.example/1',
    'file:///etc/passwd',
    'vbscript:x',
    'ftp://acme.example/',
    'https://acme.example@evil.example/',
    'https://https://acme.example/1',
    'https://user:pass@acme.example/',
    'https://',
    'mailto:',
    '',
    ' ',
  ]) {
    it(`stops ${JSON.stringify(address)}`, () => {
      expect(safeUrl(address, address.trim() ? base : undefined)).to.equal(undefined);
    });
  }

  it('stops what is no text', () => {
    for (const value of [undefined, null, 7, {}, ['https://acme.example'], new URL(base)]) {
      expect(safeUrl(value, base)).to.equal(undefined);
    }
  });

  it('lets nothing else out of the collected attacks', async function () {
    await requireSamples(this);
    const sets = ['url-schemes', 'safevalues-url', 'rehype-sanitize-urls', 'open-redirect'];
    for (const set of sets) {
      for (const record of await records(`xss/${set}.json`)) {
        const address = record['url'] ?? record['payload'];
        const safe = safeUrl(address, base);
        const shown = String(address).slice(0, 80);
        if (safe !== undefined)
          expect(safe, shown).to.match(/^(?:https?:\/\/[^/@]+\/|mailto:|tel:)/);
        if (record['expect'] === 'deny') expect(safe, shown).to.equal(undefined);
      }
    }
  });
});
