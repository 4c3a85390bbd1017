import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { issueOf, readFrontMatter as read, readText } from './support/posting-files.mjs';

describe('remote work in front matter', () => {
  for (const line of ['remote: false', 'remote: "no"', 'workplace: false']) {
    it(`is claimed by nothing where "${line}" stands against the title`, () => {
      const reading = readText(
        `---\ntitle: Nurse (Remote)\ncompany: Ward\n${line}\n---\n\nWe care.\n`,
      );
      assert.equal(reading.posting.workplace, undefined);
      const { line: at, message } = issueOf(reading, 'workplace-contradicts');
      assert.equal(at, 4);
      assert.match(message, /says "Remote"/);
    });
  }

  it('is told by the title where nothing stands against it', () => {
    for (const line of ['remote: true', 'team: Ward 3']) {
      const reading = readText(`---\ntitle: Nurse (Remote)\n${line}\n---\n\nWe care.\n`);
      assert.equal(reading.posting.workplace, 'remote', line);
      assert.ok(!reading.codes.includes('workplace-contradicts'), line);
    }
  });
});

describe('pay in front matter', () => {
  it('has points between its thousands, quoted or not', () => {
    for (const lines of [
      'salary: {min: "50.000", max: "60.000", currency: EUR, unit: YEAR}',
      'salary: {min: 50.000, max: 60.000, currency: EUR, unit: YEAR}',
      'compensation: {base: {min: 50000, max: 60000, currency: EUR, interval: year}}',
      'salaryMin: 50.000\nsalaryMax: "60.000"\nsalaryCurrency: EUR\nsalaryUnit: YEAR',
    ]) {
      const { salaries } = read(lines).posting;
      assert.deepEqual(
        salaries,
        [{ currency: 'EUR', unit: 'YEAR', min: 50000, max: 60000 }],
        lines,
      );
    }
  });

  it('keeps its part that can be read, and reports the others', () => {
    for (const [part, value] of [
      ['currency', 'beads'],
      ['unit', 'fortnight'],
      ['max', 'lots'],
    ]) {
      const group = { min: 50000, max: 60000, currency: 'EUR', unit: 'YEAR', [part]: value };
      const reading = read(`salary: ${JSON.stringify(group)}`);
      const { line, message } = issueOf(reading, 'value-unreadable');
      assert.equal(line, 4);
      assert.match(message, new RegExp(`^salary\\.${part}: "${value}" was not understood`));
      assert.equal(reading.posting.salaries[0].min, 50000);
      assert.equal(reading.posting.salaries[0][part], undefined);
    }
  });

  it('has its parts under names in any spelling', () => {
    const { posting, codes } = read('salary: {Min: 14, MAX: 16, Currency-Code: EUR, per: hour}');
    assert.deepEqual(posting.salaries, [{ currency: 'EUR', unit: 'HOUR', min: 14, max: 16 }]);
    assert.deepEqual(codes, []);
  });

  it('is kept and reported where the least is more than the most', () => {
    for (const line of [
      'salary: {min: 60000, max: 50000}',
      'salary: [60000, 50000]',
      'salaryMin: 60000\nsalaryMax: 50000',
    ]) {
      const reading = read(line);
      assert.deepEqual(reading.posting.salaries, [{ min: 60000, max: 50000 }], line);
      assert.equal(issueOf(reading, 'salary-reversed').line, 4, line);
    }
  });

  it('is a number where it is one', () => {
    for (const line of ['salary: 60000', 'salary: 60000.00', 'salary: [60000, 60000.0]'])
      assert.deepEqual(read(line).posting.salaries, [{ min: 60000, max: 60000 }], line);
  });
});

describe('numbers in front matter', () => {
  it('stay as they are written where they name something', () => {
    for (const id of ['007', '1.10', '1e3', '9007199254740993', '0x1F']) {
      assert.equal(read(`id: ${id}`).posting.id, id);
      assert.equal(read(`custom-key: ${id}`).posting.custom['custom-key'], id);
    }
    const requisition = '12345678901234567890';
    assert.equal(read(`requisition: ${requisition}`).posting.custom.requisition, requisition);
  });

  it('stay as they are written in TOML and JSON', () => {
    const toml = readText('+++\ntitle = "Baker"\nid = 9007199254740993\n+++\nWe bake.');
    assert.equal(toml.posting.id, '9007199254740993');
    const json = readText('{"title": "Baker \\ud83c\\udf5e", "id": 9007199254740993}\nWe bake.');
    assert.deepEqual([json.posting.id, json.posting.title], ['9007199254740993', 'Baker 🍞']);
  });

  it('are numbers where they count something', () => {
    const { posting } = read('order: 010\nshifts: 3\novens: 0.5');
    assert.deepEqual([posting.order, posting.custom], [10, { shifts: 3, ovens: 0.5 }]);
    const { codes } = read('rate: 0.5');
    assert.equal(codes.filter((code) => code === 'value-unreadable').length, 1);
  });

  it('are text where no feed can hold them', () => {
    assert.equal(read('shift: .inf').posting.custom.shift, '.inf');
    const toml = readText('+++\ntitle = "Baker"\nshift = inf\n+++\nWe bake.');
    assert.equal(toml.posting.custom.shift, 'Infinity');
  });
});

describe('the status in front matter', () => {
  it('is closed in the words that people have for it', () => {
    for (const line of [
      'status: on hold',
      'status: paused',
      'status: "CLOSED – thanks"',
      'status: Position filled',
      'status: no longer accepting applications',
      'status: pourvu',
      'closed: 2026-01-01',
      'filled: 1 May 2026',
    ])
      assert.equal(read(line).posting.status, 'closed', line);
  });

  it('is what any of its keys forbids to show or to apply for', () => {
    for (const lines of ['draft: false\nhidden: true', 'published: true\nvisible: false']) {
      const { posting, codes } = read(lines);
      assert.equal(posting, undefined, lines);
      assert.deepEqual(codes, ['draft-left-out']);
    }
    for (const lines of [
      'closed: false\nfilled: true',
      'active: true\nopen: false',
      'status: published\nstate: filled',
    ])
      assert.equal(read(lines).posting.status, 'closed', lines);
  });

  it('has its day, past or to come', () => {
    assert.equal(read('closed: 2026-01-01').posting.validThrough, '2026-01-01');
    const { status, validThrough } = read('closed: 2199-01-01').posting;
    assert.deepEqual([status, validThrough], ['open', '2199-01-01']);
  });

  it('is open where only others are closed out', () => {
    for (const line of ['status: closed to agencies', 'status: open', 'status: published'])
      assert.equal(read(line).posting.status, 'open', line);
  });
});

describe('addresses in front matter', () => {
  const baseUrl = new URL('https://crumb.example/careers/');

  it('are whole, or below the base', () => {
    const { posting } = read('url: /jobs/baker', 'We bake.', { baseUrl });
    assert.equal(posting.url, 'https://crumb.example/jobs/baker');
    const page = read('url: baker.html', 'We bake.', { baseUrl }).posting;
    assert.equal(page.url, 'https://crumb.example/careers/baker.html');
  });

  it('may stand in a group, with the words of pay', () => {
    const { posting } = read(
      'apply: {email: jobs@crumb.example, subject: Baker, url: https://crumb.example/apply}\npay: {amount: 30, currency: AUD, per: hour, note: with loading}',
    );
    assert.equal(posting.applyEmail, 'jobs@crumb.example');
    assert.equal(posting.applyUrl, 'https://crumb.example/apply');
    assert.equal(posting.salaries[0].text, 'with loading');
  });

  it('are reported where no link can have them', () => {
    for (const line of [
      'url: /jobs/baker',
      'url: crumb.example/jobs/baker',
      'url: javascript:alert(1)',
      'url: [1, 2]',
      'applyUrl: crumb.example/apply',
      'applyUrl: {page: https://crumb.example}',
      'apply: {url: crumb.example}',
      'applyEmail: the office',
      'contact: {name: Mo, email: the office}',
      'companyUrl: crumb.example',
    ]) {
      const reading = read(line);
      const { line: place, message } = issueOf(reading, 'address-unreadable');
      assert.equal(place, 4, line);
      assert.match(message, /https:\/\/|jobs@/, line);
      const { url, applyUrl, applyEmail, hiringOrganization } = reading.posting;
      assert.deepEqual([url, applyUrl, applyEmail], [undefined, undefined, undefined], line);
      assert.deepEqual(hiringOrganization, { name: 'Crumb' }, line);
    }
    const { posting } = read('applyUrl: crumb.example/apply', 'We bake.', { baseUrl });
    assert.equal(posting.applyUrl, undefined, 'a host is no folder of the base');
  });
});

describe('places in front matter', () => {
  const graz = { name: 'Graz, Austria', locality: 'Graz', country: 'AT' };
  const brno = { name: 'Brno, CZ', locality: 'Brno', country: 'CZ' };

  it('say in a group with "remote" where people may live', () => {
    const { posting } = readText(
      '---\ntitle: Baker\nlocation:\n  - city: Porto\n    country: PT\n  - remote: true\n    countries: [PT, ES]\n---\nx',
    );
    assert.equal(posting.workplace, 'remote');
    assert.deepEqual(
      posting.locations.map(({ locality }) => locality),
      ['Porto'],
    );
    assert.deepEqual(
      posting.applicantLocationRequirements.map(({ country }) => country),
      ['PT', 'ES'],
    );
  });

  it('are texts and groups in one list, in its order', () => {
    const lines = 'locations:\n  - Graz, Austria\n  - {city: Brno, country: CZ}\n  - Remote, Italy';
    const { posting, codes } = read(lines);
    assert.deepEqual(posting.locations, [graz, brno]);
    assert.deepEqual(posting.applicantLocationRequirements, [{ name: 'Italy', country: 'IT' }]);
    assert.deepEqual(codes, []);
  });

  it('have the country, and one place the town, that stand beside them', () => {
    for (const [lines, expected] of [
      ['location: Neustadt\ncountry: Germany', ['Neustadt', 'Neustadt', 'DE']],
      ['location: Main office\ncity: Graz\ncountry: Austria', ['Main office', 'Graz', 'AT']],
      ['location: Graz, Austria\ncountry: AT', ['Graz, Austria', 'Graz', 'AT']],
    ]) {
      const places = read(lines).posting.locations;
      assert.deepEqual(
        places.map(({ name, locality, country }) => [name, locality, country]),
        [expected],
        lines,
      );
    }
    for (const location of ['Graz', '[Graz, Austria]']) {
      const reading = read(`location: ${location}\ncity: Linz`);
      assert.equal(reading.posting.locations[0].locality, 'Graz');
      assert.equal(issueOf(reading, 'facts-contradict').line, 5);
    }
    const { locations } = read('locations: [Wels, Steyr]\ncountry: Austria').posting;
    assert.deepEqual(
      locations.map(({ name, country }) => [name, country]),
      [
        ['Wels', 'AT'],
        ['Steyr', 'AT'],
      ],
    );
  });
});

describe('the workplace in front matter', () => {
  for (const [line, workplace, areas = [], places = []] of [
    ['remote: US only', 'remote', ['US']],
    ['remote: Europe', 'remote', ['Europe']],
    ['remote: partial', 'hybrid'],
    ['remote: 2 days a week', 'hybrid'],
    ['workplace: Remote', 'remote'],
    ['workplace: "Remote, Austria"', 'remote', ['Austria']],
    ['workplace: Graz or Remote', 'remote', [], ['Graz']],
    ['type: Remote', 'remote'],
    ['type: Hybrid', 'hybrid'],
  ]) {
    it(`is read from "${line}"`, () => {
      const { posting, codes } = read(line);
      assert.equal(posting.workplace, workplace);
      assert.deepEqual(
        posting.applicantLocationRequirements.map(({ name }) => name),
        areas,
      );
      assert.deepEqual(
        posting.locations.map(({ name }) => name),
        places,
      );
      assert.ok(!codes.includes('value-unreadable'), codes.join());
    });
  }

  it('is left out and reported where it is open', () => {
    for (const line of [
      'workplace: remote-friendly',
      'workplace: Remote possible',
      'workplace: Flexible',
      'remote: sometimes',
      'remote: {a: 1}',
    ]) {
      const reading = read(line);
      assert.equal(reading.posting.workplace, undefined, line);
      assert.equal(issueOf(reading, 'value-unreadable').line, 4, line);
    }
  });
});

describe('fields of an author’s own', () => {
  it('are reported where no page shows them, with their words', () => {
    const reading = read('mascot: a very small goose\nworkload: 80–100 %\ncontract: permanent');
    assert.deepEqual(reading.posting.custom, {
      mascot: 'a very small goose',
      workload: '80–100 %',
      contract: 'permanent',
    });
    const told = reading.issues.filter(({ code }) => code === 'fact-not-shown');
    assert.deepEqual(
      told.map(({ line, severity }) => [line, severity]),
      [[4, 'info']],
    );
    assert.match(told[0].message, /^mascot: "a very small goose" is in the feed/);
  });

  it('state the start and the hours in its words, in any language', () => {
    for (const [line, custom] of [
      ['stellenantritt: 1. August 2027', { startDate: '1. August 2027' }],
      ['start_date: ASAP', { startDate: 'ASAP' }],
      ['workload: 32 hours', { workload: '32 hours' }],
    ]) {
      const { posting, codes } = read(line);
      assert.deepEqual(posting.custom, custom, line);
      assert.ok(!codes.includes('fact-not-shown'), line);
    }
  });

  it('are sections where they hold a list in Markdown, or tell how to apply', () => {
    const { posting, codes } = read(
      'requirements: |\n  - patience\n  - lamps\nhow_to_apply: "Send your CV to keeper@lamps.example"',
    );
    assert.deepEqual(
      posting.sections.map(({ kind, heading }) => [kind, heading]),
      [
        ['requirements', 'Requirements'],
        ['apply', 'How to apply'],
      ],
    );
    assert.match(posting.description, /<li>patience<\/li>/);
    assert.equal(posting.applyEmail, 'keeper@lamps.example');
    assert.ok(!codes.includes('address-unreadable'));
    const page = read('apply: fill in the form at https://lamps.example/f, please').posting;
    assert.equal(page.applyUrl, 'https://lamps.example/f');
    assert.equal(
      read('bewerbung: keeper@lamps.example').posting.applyEmail,
      'keeper@lamps.example',
    );
  });

  it('state the pay of each place', () => {
    const { posting, codes } = read(
      'salary_ranges:\n  - location: Graz\n    range: €40,000 - €50,000\n  - location: Linz\n    range: €38,000 - €48,000',
    );
    assert.deepEqual(
      posting.salaries.map(({ label, min, currency }) => [label, min, currency]),
      [
        ['Graz', 40_000, 'EUR'],
        ['Linz', 38_000, 'EUR'],
      ],
    );
    assert.ok(!codes.includes('value-unreadable'));
  });

  it('are told once where they cannot be read', () => {
    const { posting, codes } = read('lamps:\n  - { oil: 1, wick: 2 }');
    assert.deepEqual([posting.custom, codes], [{}, ['value-unreadable']]);
  });

  it('have the street and the postal code of a place in a group', () => {
    const [place] = read(
      'locations:\n  - name: The Lamp House\n    address: 100 Main St\n    city: Riverbend\n    state: OH\n    zip: 44101',
    ).posting.locations;
    assert.deepEqual([place?.street, place?.postalCode], ['100 Main St', '44101']);
  });

  it('name the job as a headline', () => {
    assert.equal(
      readText('---\nheadline: Lamp keeper\n---\nWe shine.').posting.title,
      'Lamp keeper',
    );
  });

  it('state pay under its short name', () => {
    const [pay] = read('comp: "€70–90k + equity"').posting.salaries;
    assert.deepEqual([pay?.min, pay?.max, pay?.currency], [70_000, 90_000, 'EUR']);
  });
});
