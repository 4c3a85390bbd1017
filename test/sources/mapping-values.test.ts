import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { readMapping } from '../../src/sources/mapping/mapping.js';
import { loadSource } from '../../src/sources/registry.js';
import { documentOf, readError, readFirst, readSource } from './read-source.js';

const read = (item: unknown, mapping: Record<string, unknown>) =>
  readFirst('mapping', [item], { mapping: readMapping({ id: 'id', title: 't', ...mapping }) });
const failure = async (item: unknown, mapping: Record<string, unknown>) =>
  (
    await readError('mapping', [item], {
      mapping: readMapping({ id: 'id', title: 't', ...mapping }),
    })
  ).message;

describe('a table of values', () => {
  it('puts words of ours in the place of the feed’s, whatever their case', async () => {
    const posting = await read(
      { id: 1, t: 'Baker', kind: 'Zz', where: { code: 7 }, shifts: ['n', 'd', 'x'] },
      {
        employmentTypes: { path: 'kind', values: { zz: ['FULL_TIME', 'TEMPORARY'] } },
        locations: { path: 'where.code', values: { 7: 'Graz, Austria' } },
        tags: { path: 'shifts', values: { n: 'night', d: 'day' } },
      },
    );
    expect(posting.employmentTypes).to.deep.equal(['FULL_TIME', 'TEMPORARY']);
    expect(posting.locations).to.deep.equal([
      { name: 'Graz, Austria', locality: 'Graz', country: 'AT' },
    ]);
    expect(posting.tags, 'a word that the table lacks stays').to.deep.equal(['night', 'day', 'x']);
  });

  it('takes the names of an object’s own keys alone', async () => {
    const posting = await read(
      { id: 1, t: 'Baker', kind: 'constructor' },
      { department: { path: 'kind', values: { a: 'b' } } },
    );
    expect(posting.department).to.equal('constructor');
  });

  it('comes before the conversion of dates and Markdown', async () => {
    const posting = await read(
      { id: 1, t: 'Baker', at: 'new year', body: 'std' },
      {
        datePosted: { path: 'at', as: 'unix-seconds', values: { 'new year': 1767225600 } },
        description: { path: 'body', as: 'markdown', values: { std: 'Knead **well**' } },
      },
    );
    expect(posting.datePosted).to.equal('2026-01-01T00:00:00Z');
    expect(posting.description.trim()).to.equal('<p>Knead <strong>well</strong></p>');
  });
});

describe('the opposite of a flag', () => {
  for (const [value, status] of [
    [true, 'closed'],
    [false, 'open'],
    ['yes', 'closed'],
    [0, 'open'],
  ] as const) {
    it(`is "${status}" of ${JSON.stringify(value)}, in both spellings`, async () => {
      const item = { id: 1, t: 'Baker', is_filled: value };
      expect(await read(item, { status: { not: 'is_filled' } })).to.include({ status });
      const long = { status: { path: 'is_filled', not: true } };
      expect(await read(item, long)).to.include({ status });
    });
  }

  it('leaves what is no flag, and reports it', async () => {
    const { report } = await readSource('mapping', [{ id: 1, t: 'Baker', top: 'perhaps' }], {
      mapping: readMapping({ id: 'id', title: 't', featured: { not: 'top' } }),
    });
    expect(report.issues.map(({ message }) => message).join()).to.include('perhaps');
  });
});

describe('a flag that does not say what it means', () => {
  for (const value of [true, false, 'no', 1]) {
    it(`is no status: ${JSON.stringify(value)}`, async () => {
      const message = await failure({ id: 1, t: 'Baker', gone: value }, { status: 'gone' });
      expect(message)
        .to.include('"status"')
        .and.to.include('"values": { "true": "closed", "false": "open" }');
    });
  }

  it('is a status where the mapping says which value means open', async () => {
    const values = { true: 'closed', false: 'open' };
    for (const [gone, status] of [
      [true, 'closed'],
      [false, 'open'],
    ] as const) {
      const posting = await read({ id: 1, t: 'Baker', gone }, { status: { path: 'gone', values } });
      expect(posting.status).to.equal(status);
    }
  });

  it('is remote work where its name says so', async () => {
    for (const name of ['remote', 'isRemote', 'telecommuting_ok', 'WFH']) {
      const posting = await read(
        { id: 1, t: 'Baker', f: { [name]: true } },
        { workplace: `f.${name}` },
      );
      expect(posting.workplace, name).to.equal('remote');
    }
  });

  it('is what its name says where that is another workplace', async () => {
    expect(await read({ id: 1, t: 'Baker', onSite: true }, { workplace: 'onSite' })).to.include({
      workplace: 'on-site',
    });
    expect(
      await read(
        { id: 1, t: 'Baker', isHybrid: false, remote: true },
        { workplace: ['isHybrid', 'remote'] },
      ),
    ).to.include({ workplace: 'remote' });
  });

  it('is no workplace where its name says nothing', async () => {
    const message = await failure({ id: 1, t: 'Baker', flag7: true }, { workplace: 'flag7' });
    expect(message).to.include('"workplace"').and.to.include('"values": { "true": "remote" }');
  });
});

describe('a default', () => {
  it('stands where the feed says nothing', async () => {
    const mapping = { department: { path: 'team', default: 'Bakery' } };
    expect(await read({ id: 1, t: 'Baker', team: ' ' }, mapping)).to.include({
      department: 'Bakery',
    });
    expect(await read({ id: 1, t: 'Baker', team: 'Ovens' }, mapping)).to.include({
      department: 'Ovens',
    });
  });

  it('holds for every row of a table of places', async () => {
    const posting = await read(
      { id: 1, t: 'Baker', o: [{ c: 'Graz' }, { c: 'Linz' }] },
      {
        'locations.locality': 'o[].c',
        'locations.country': { path: 'o[].land', default: 'AT' },
      },
    );
    expect(posting.locations.map(({ country }) => country)).to.deep.equal(['AT', 'AT']);
  });
});

describe('a template', () => {
  it('makes an address of parts, each as it is written in addresses', async () => {
    const posting = await read(
      { id: 'a b/7?x', t: 'Baker', site: { base: 'https://jobs.example/en' } },
      {
        url: { template: 'https://acme.example/jobs/{id}' },
        applyUrl: { template: '{site.base}/apply/{id}' },
      },
    );
    expect(posting.url).to.equal('https://acme.example/jobs/a%20b/7%3Fx');
    expect(posting.applyUrl).to.equal('https://jobs.example/en/apply/a%20b/7%3Fx');
  });

  it('makes a text of parts as they are', async () => {
    const posting = await read(
      { id: 1, t: 'Baker & cook', n: 4, o: [{ c: 'Graz' }, { c: 'Linz' }] },
      { summary: { template: '{t}, {n} days ({o[].c})' } },
    );
    expect(posting.summary).to.equal('Baker & cook, 4 days (Graz, Linz)');
  });

  it('says nothing where a part is missing', async () => {
    expect(
      await read({ id: 1, t: 'Baker' }, { url: { template: 'https://acme.example/{slug}' } }),
    ).to.not.have.property('url');
    expect(
      await read(
        { id: 1, t: 'Baker' },
        { url: { template: 'https://acme.example/{slug}', default: 'https://acme.example/' } },
      ),
    ).to.include({ url: 'https://acme.example/' });
  });

  it('is refused where a part is no path', () => {
    for (const template of ['https://a.example/{a..b}', 'https://a.example/{id', 'no part']) {
      expect(() => readMapping({ title: 't', url: { template } }), template).to.throw(/"url"/);
    }
  });
});

describe('an entry picked by name', () => {
  const item = {
    id: 1,
    t: 'Baker',
    details: [
      { name: 'Shift', value: 'Night' },
      { name: 'Requirements ', value: '<p>Flour.</p>' },
    ],
    offices: [
      { tags: [{ k: 'city', v: 'Graz' }] },
      { tags: [] },
      { tags: [{ k: 'city', v: 'Linz' }] },
    ],
  };

  it('is found whatever its case, and nothing where there is none', async () => {
    const posting = await read(item, {
      description: 'details[name=requirements].value',
      'custom.shift': 'details[name=Shift].value',
      department: 'details[name=Department].value',
    });
    expect(posting.description).to.equal('<p>Flour.</p>');
    expect(posting.custom).to.deep.equal({ shift: 'Night' });
    expect(posting).to.not.have.property('department');
  });

  it('keeps the rows of a table in line', async () => {
    const posting = await read(item, {
      'locations.locality': 'offices[].tags[k=city].v',
      'locations.country': { value: 'AT' },
    });
    expect(posting.locations.map(({ locality }) => locality)).to.deep.equal([
      'Graz',
      undefined,
      'Linz',
    ]);
  });
});

describe('sections', () => {
  it('make a description, each under its heading', async () => {
    const posting = await read(
      { id: 1, t: 'Baker', intro: 'We *bake*.', tasks: '<p>Knead.</p>', needs: '', pay: 'A < B' },
      {
        description: { path: 'intro', as: 'markdown' },
        sections: [
          { heading: 'Your tasks', path: 'tasks' },
          { heading: 'Requirements', path: 'needs' },
          { heading: 'Pay', path: ['wage', 'pay'], as: 'text' },
        ],
      },
    );
    expect(posting.description.replaceAll('\n', '')).to.equal(
      '<p>We <em>bake</em>.</p><h3>Your tasks</h3><p>Knead.</p><h3>Pay</h3><p>A &lt; B</p>',
    );
    expect(posting.sections?.map(({ kind, heading }) => [kind, heading])).to.deep.equal([
      ['other', ''],
      ['responsibilities', 'Your tasks'],
      ['salary', 'Pay'],
    ]);
  });

  it('take headings from the feed, one for each entry of a list', async () => {
    const posting = await read(
      {
        id: 1,
        t: 'Baker',
        blocks: [
          { title: 'Benefits', body: 'Bread, *free*.' },
          { body: 'More.' },
          { title: 'Empty' },
        ],
      },
      {
        sections: [{ heading: { path: 'blocks[].title' }, path: 'blocks[].body', as: 'markdown' }],
      },
    );
    expect(posting.sections).to.have.length(2);
    expect(posting.sections?.[0]).to.include({ kind: 'benefits', heading: 'Benefits' });
    expect(posting.sections?.[0]?.html.trim()).to.equal('<p>Bread, <em>free</em>.</p>');
    expect(posting.sections?.[1]?.heading).to.equal('');
  });

  it('are refused where they are something else', () => {
    for (const sections of ['blocks', [{ path: 'a' }], [{ heading: 'A', path: 'a..b' }], []]) {
      expect(() => readMapping({ title: 't', sections })).to.throw(/"sections".*heading/s);
    }
  });
});

describe('the next page', () => {
  const at = new URL('https://acme.example/jobs?per=2');
  const next = async (data: unknown, mapping: unknown) => {
    const source = await loadSource('mapping');
    const read = readMapping({ title: 't', next: mapping });
    return source.nextPage?.(documentOf(data, at.href), at, { mapping: read })?.href;
  };

  it('is where a path or a template says', async () => {
    expect(await next({ links: { next: '/jobs?page=2' } }, 'links.next')).to.equal(
      'https://acme.example/jobs?page=2',
    );
    expect(await next({ cursor: 'a/b+c=' }, { template: '?cursor={cursor}' })).to.equal(
      'https://acme.example/jobs?cursor=a/b%2Bc%3D',
    );
  });

  it('is none at the end, on another site, or where the mapping names none', async () => {
    expect(await next({ links: { next: null } }, 'links.next')).to.equal(undefined);
    expect(await next({ cursor: '' }, { template: '?cursor={cursor}' })).to.equal(undefined);
    expect(await next({ n: 'https://other.example/2' }, 'n')).to.equal(undefined);
    const source = await loadSource('mapping');
    const mapping = readMapping({ title: 't' });
    expect(source.nextPage?.(documentOf({ next: '/2' }), at, { mapping })).to.equal(undefined);
  });
});

describe('a path that no posting has', () => {
  const told = async (items: unknown[], mapping: Record<string, unknown>) => {
    const { report } = await readSource('mapping', items, {
      mapping: readMapping({ id: 'id', title: 't', ...mapping }),
    });
    const found = report.issues.filter(({ code }) => code === 'mapping-path-unknown');
    return found.map(({ message }) => message);
  };

  it('is told for every entry, with the keys that there are', async () => {
    const messages = await told([{ id: 1, t: 'Baker', town: 'Graz' }], {
      locations: 'place.town',
      department: ['team', 'group'],
      sections: [{ heading: 'Needs', path: 'needs' }],
    });
    expect(messages).to.have.length(3);
    expect(messages[0]).to.include('"locations"').and.include('place.town').and.include('town');
    expect(messages[1]).to.include('"department"');
    expect(messages[2]).to.include('"sections"');
  });

  it('is not told where a posting has it, where it is empty, or where there is a default', async () => {
    const items = [
      { id: 1, t: 'Baker', town: null, offices: [] },
      { id: 2, t: 'Miller', team: 'Mill' },
    ];
    const mapping = {
      url: 'town',
      locations: 'offices[].city',
      department: 'team',
      workplace: { path: 'where', default: 'remote' },
      language: { value: 'en' },
    };
    expect(await told(items, mapping)).to.deep.equal([]);
  });
});

describe('several plain texts under a section', () => {
  it('are a list', async () => {
    const posting = await read(
      {
        id: 1,
        t: 'Baker',
        needs: ['• A licence', 'Two hands & care'],
        perks: ['<p>Bread</p>', 'Tea'],
      },
      {
        sections: [
          { heading: 'Needs', path: 'needs' },
          { heading: 'Perks', path: 'perks' },
        ],
      },
    );
    expect(posting.sections?.map(({ html }) => html)).to.deep.equal([
      '<ul><li>A licence</li><li>Two hands &amp; care</li></ul>',
      '<p>Bread</p>\n<p>Tea</p>',
    ]);
  });
});
