import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { issueOf, readFrontMatter as read } from './support/posting-files.mjs';

describe('keys of front matter', () => {
  it('may be what people write before a colon in the text', () => {
    const { posting, codes } = read(
      [
        'Bewerbungsschluss: 31.12.2199',
        'Einsatzort: Graz',
        'Kontakt: Mo',
        'temps de travail: Temps partiel',
        'fecha_de_publicación: 2026-11-01',
        'Application Deadline: 31.12.2199',
        'hours: 40',
        'howToApply: Come by and bring your papers.',
      ].join('\n'),
    );
    const { validThrough, datePosted, employmentTypes, locations, custom, sections } = posting;
    assert.deepEqual(
      [validThrough, datePosted, employmentTypes, locations[0].locality, custom],
      ['2199-12-31', '2026-11-01', ['PART_TIME'], 'Graz', { contact: 'Mo', hours: 40 }],
    );
    assert.deepEqual(sections, [
      { kind: 'apply', heading: 'How to apply', html: '<p>Come by and bring your papers.</p>' },
    ]);
    assert.deepEqual(codes, []);
  });
});

describe('a contract in more words than its employment types', () => {
  it('keeps them', () => {
    for (const [words, types, custom] of [
      ['CDI, temps partiel 80 %', ['PART_TIME'], { contract: 'CDI, temps partiel 80 %' }],
      ['Full-time, permanent', ['FULL_TIME'], { contract: 'Full-time, permanent' }],
      ['Full-time / part-time', ['FULL_TIME', 'PART_TIME'], {}],
      ['Full-time (remote)', ['FULL_TIME'], {}],
      ['Full-time', ['FULL_TIME'], {}],
    ]) {
      const { posting } = read(`contract: ${words}`);
      assert.deepEqual([posting.employmentTypes, posting.custom], [types, custom], words);
    }
  });
});

describe('front matter that is no YAML', () => {
  it('tells what to do, on the line', () => {
    for (const [lines, line, advice] of [
      ['role: Cook: night shift', 4, /quotes around a value that has a colon/],
      ['team: @night', 4, /quotes around/],
      ['team: Day\nteam: Night', 5, /keep one line of each name\.$/],
      ['team:\n\tname: Night', 5, /indent with spaces\.$/],
      ['tags: [a, b', 4, /close the bracket\.$/],
    ]) {
      const issue = issueOf(read(lines), 'front-matter-invalid');
      assert.equal(issue.line, line, lines);
      assert.match(issue.message, advice);
    }
  });
});

describe('two keys for one fact', () => {
  it('are reported where they differ, and the first holds', () => {
    for (const [first, second] of [
      ['id: 4711', 'slug: night-baker'],
      ['date: 2026-11-01', 'created: 2026-10-01'],
      ['deadline: 2026-12-31', 'closes: 31 January 2027'],
      ['applyUrl: https://crumb.example/a', 'applyLink: https://crumb.example/b'],
      ['email: jobs@crumb.example', 'contactEmail: mo@crumb.example'],
      ['team: Night', 'teams: Day'],
      ['summary: We bake.', 'excerpt: We bake bread.'],
      ['language: de', 'lang: en'],
    ]) {
      const reading = read(`${first}\n${second}`);
      const { line, severity, message } = issueOf(reading, 'facts-contradict');
      const [key, ...value] = second.split(/: /);
      assert.deepEqual([line, severity], [5, 'warning'], second);
      assert.ok(
        message.startsWith(`${key}: "${value}" was left out, because ${first.split(':')[0]} says`),
      );
      assert.deepEqual(reading.posting, read(first).posting);
    }
    const { codes, posting } = read('name: Chef\nemployer: {name: Rye}\nposition: Cook');
    assert.deepEqual(
      [posting.title, posting.hiringOrganization.name, codes],
      ['Baker', 'Crumb', ['facts-contradict', 'facts-contradict', 'facts-contradict']],
    );
  });

  it('are fine where they agree, or where all are read', () => {
    const lines =
      'date: 2026-11-01\npublished: true\npubDate: 1 November 2026\nname: baker\ntags: [a]\nkeywords: [b]\nposition: 3';
    assert.deepEqual(read(lines).codes, []);
  });
});

describe('values that say nothing', () => {
  it('are reported with their key and line', () => {
    for (const line of [
      'status: who knows',
      'closed: perhaps',
      'draft: perhaps',
      'featured: {a: 1}',
      'order: first',
      'jobTitle: [A, B]',
      'tags: {a: 1}',
      'department: {a: {b: 1}}',
      'employmentType: {a: 1}',
      'location: {floor: 3}',
      'language: English',
      'salaryMin: lots',
      'salaryCurrency: beads',
      'salaryUnit: fortnight',
      'salary: {lamps: good}',
      'obj: {a: {b: 1}}',
      'rota: [[1, 2]]',
    ]) {
      const issue = issueOf(read(line), 'value-unreadable');
      assert.equal(issue?.line, 4, line);
      assert.ok(issue.message.startsWith(`${line.split(':')[0]}: "`), issue.message);
      assert.equal(issue.severity, 'warning');
    }
    assert.ok(read('date: {a: 1}').codes.includes('date-unreadable'));
  });

  it('are no values that are empty or for the looks of a site', () => {
    const lines = 'tags:\ntype: jobs\nlayout: {a: 1}\nstatus: ""\nkeywords: []\nurl: ""';
    assert.deepEqual(read(lines).codes, []);
  });

  it('do not vanish where something can be read', () => {
    const { posting, codes } = read(
      [
        'time: 80%',
        'contract: {name: part-time}',
        'employmentType: [Permanent, 1099]',
        'type: Night work',
        'perks: [{name: Bread}, Rolls: fresh]',
        'city: Reno',
        'state: NV',
        'zip: 89501',
        'street: 1 Lamp Street',
        'salary_min: 34',
        'salary_type: hourly',
      ].join('\n'),
    );
    assert.deepEqual(posting.employmentTypes, ['PART_TIME', 'CONTRACTOR']);
    assert.equal(posting.custom.workload, '80%');
    assert.equal(posting.custom.type, 'Night work');
    assert.match(JSON.stringify(posting), /Bread.*Rolls: fresh/);
    assert.deepEqual(posting.locations, [
      {
        name: 'Reno, NV',
        street: '1 Lamp Street',
        postalCode: '89501',
        locality: 'Reno',
        region: 'NV',
        country: 'US',
      },
    ]);
    assert.equal(posting.salaries[0].unit, 'HOUR');
    assert.deepEqual(codes, []);
  });

  it('give one place its street and postal code, and are reported where there is none', () => {
    const { posting, codes } = read('location: Reno, NV\nzip: 89501\nstreet: 1 Lamp Street');
    const [{ street, postalCode, locality }] = posting.locations;
    assert.deepEqual([street, postalCode, locality], ['1 Lamp Street', '89501', 'Reno']);
    assert.deepEqual(codes, []);
    assert.equal(read('location: [Reno, Boise]\nzip: 89501').codes.length, 1);
  });
});
