import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { readEndpoint } from '../../src/apply/endpoint.js';
import { createKey } from '../../src/apply/submit.js';
import {
  readAttribution,
  withAttribution,
  withoutAttribution,
} from '../../src/apply/attribution.js';

describe('readEndpoint', () => {
  const cases: [string, string, string][] = [
    ['/apply', 'https://example.com/jobs', 'https://example.com/apply'],
    ['https://api.example.org/a?x=1', 'https://example.com', 'https://api.example.org/a?x=1'],
    ['http://localhost:8080/a', 'https://example.com', 'http://localhost:8080/a'],
    ['http://127.0.0.1/a', 'https://example.com', 'http://127.0.0.1/a'],
    ['http://example.org/a', 'http://example.com', 'http://example.org/a'],
    ['http://example.org/a', 'https://example.com', 'apply-action-insecure'],
    ['javascript:alert(1)', 'https://example.com', 'apply-action-url'],
    ['data:text/plain,x', 'https://example.com', 'apply-action-url'],
    ['https://user:secret@example.org/', 'https://example.com', 'apply-action-url'],
    ['https://', 'https://example.com', 'apply-action-url'],
  ];
  for (const [action, page, expected] of cases) {
    it(`reads ${action} on ${page}`, () => {
      const endpoint = readEndpoint(action, page);
      expect('problem' in endpoint ? endpoint.problem : endpoint.url.href).to.equal(expected);
    });
  }

  it('notices what looks like a key', () => {
    const hasSecret = (action: string): boolean => {
      const endpoint = readEndpoint(action, 'https://example.com');
      return 'hasSecret' in endpoint && endpoint.hasSecret;
    };
    expect(hasSecret('/a?api_key=1')).to.equal(true);
    expect(hasSecret('/a?key=1')).to.equal(true);
    expect(hasSecret('/a?monkey=1')).to.equal(false);
  });
});

describe('readAttribution', () => {
  it('takes campaign parameters and nothing else', () => {
    const href =
      'https://example.com/?utm_source=a&utm_source=b&utm_campaign=c&gh_src=d&lever-source=e&ref=f&email=x@example.com&utm_medium=';
    expect([...readAttribution(href)]).to.deep.equal([
      ['utm_source', 'a'],
      ['utm_campaign', 'c'],
      ['gh_src', 'd'],
      ['lever-source', 'e'],
      ['ref', 'f'],
    ]);
  });

  it('is empty for what is no address', () => {
    expect(readAttribution('about').size).to.equal(0);
  });
});

describe('withAttribution', () => {
  const campaign = new Map([['utm_source', 'mine']]);

  it('adds the campaign to a link', () => {
    expect(withAttribution('https://example.com/a?b=1', campaign)).to.equal(
      'https://example.com/a?b=1&utm_source=mine',
    );
  });

  it('overwrites nothing, and leaves other links alone', () => {
    expect(withAttribution('https://example.com/?utm_source=theirs', campaign)).to.equal(
      'https://example.com/?utm_source=theirs',
    );
    expect(withAttribution('mailto:a@example.com', campaign)).to.equal('mailto:a@example.com');
    expect(withAttribution('https://example.com/a', new Map())).to.equal('https://example.com/a');
  });
});

describe('createKey', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  it('makes a new UUID each time', () => {
    expect(createKey()).to.match(uuid).and.not.equal(createKey());
  });

  it('makes one on pages without a secure context', () => {
    const original = crypto.randomUUID;
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      expect(createKey()).to.match(uuid);
    } finally {
      Object.defineProperty(crypto, 'randomUUID', { value: original, configurable: true });
    }
  });
});

describe('withoutAttribution', () => {
  it('takes out what tells of the visitor, and leaves the rest as it is written', () => {
    expect(
      withoutAttribution('https://mill.example/a?p=1&utm_source=x&q=a+b%20c&gclid=1&gh_src=2#top'),
    ).to.equal('https://mill.example/a?p=1&q=a+b%20c#top');
    expect(withoutAttribution('https://mill.example/?utm_medium=x')).to.equal(
      'https://mill.example/',
    );
    expect(withoutAttribution('https://mill.example/#/jobs?role=1')).to.equal(
      'https://mill.example/#/jobs?role=1',
    );
  });
});
