import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  fixtures,
  issueOf,
  kindsOf,
  readFixture,
  readFrontMatter,
  readPartials,
  readText,
  sectionOf,
} from './support/posting-files.mjs';

const base = new URL('https://crumb.example/jobs/');

describe('a posting from an aggregator', () => {
  const reading = readFixture('aggregator.md');
  const { posting } = reading;

  it('has its facts in headings and badges', () => {
    assert.equal(posting.title, 'Oven Technician (All Shifts)');
    assert.deepEqual(posting.hiringOrganization, { name: 'Crumb & Sons' });
    assert.equal(posting.applyUrl, 'https://board.example/apply/oven-technician');
    assert.equal(posting.workplace, 'remote');
    const [salary] = posting.salaries;
    assert.deepEqual(
      [salary.currency, salary.min, salary.max, salary.unit],
      ['USD', 52000, 61000, 'YEAR'],
    );
  });

  it('is a talent pool where nobody is hired but résumés are welcome', () => {
    assert.equal(posting.status, 'talent-pool');
  });

  it('is repaired where it was damaged, and only there', () => {
    assert.match(posting.description, /You’ll keep our ovens warm – and/);
    assert.match(posting.description, /Café visits/);
    assert.match(posting.description, /Größe zählt nicht/);
    assert.ok(reading.issues.some(({ message }) => message.includes('💰')));
    // The badges stand among the facts.
    assert.doesNotMatch(posting.description, /💰/);
    const issue = issueOf(reading, 'encoding-repaired');
    assert.equal(issue.severity, 'warning');
    assert.equal(issue.line, 3);
  });

  it('keeps a work permit as a requirement and not as a place', () => {
    assert.deepEqual(posting.locations, []);
    assert.deepEqual(posting.applicantLocationRequirements, []);
    assert.match(sectionOf(posting, 'requirements'), /authorized to work in Canada/);
  });

  it('finds sections under lines in bold', () => {
    assert.deepEqual(kindsOf(posting), ['responsibilities', 'requirements', 'requirements']);
  });

  it('tells where each fact stood', () => {
    const facts = reading.issues.filter(({ code }) => code === 'fact-from-text');
    const status = facts.find(({ message }) => message.startsWith('status:'));
    assert.deepEqual([status.severity, status.line, status.column], ['info', 5, 3]);
    assert.equal(status.posting, 'aggregator');
  });
});

describe('a posting with TOML front matter', () => {
  const { posting } = readFixture('hugo.md');

  it('has title, order, employer and the date with its zone', () => {
    assert.equal(posting.title, 'Dough Engineer');
    assert.equal(posting.order, 40);
    assert.equal(posting.datePosted, '2026-03-04T08:30:00+01:00');
    assert.equal(posting.hiringOrganization.name, 'Crumb & Sons');
    assert.equal(posting.status, 'open');
  });

  it('is remote where the text says so', () => assert.equal(posting.workplace, 'remote'));

  it('has its sections', () => {
    assert.deepEqual(kindsOf(posting), ['requirements', 'nice-to-have', 'about']);
    assert.equal(posting.sections[2].heading, "What it's like to work at Crumb");
  });
});

describe('plain text that was pasted', () => {
  it('asks for title and employer, and says how to give them', () => {
    const reading = readFixture('pasted.txt');
    assert.equal(reading.posting, undefined);
    assert.equal(reading.skipped, 1);
    const { message, severity } = issueOf(reading, 'title-missing');
    assert.equal(severity, 'error');
    for (const way of ['--title', 'front matter', 'heading', 'file name'])
      assert.ok(message.includes(way), way);
    assert.match(issueOf(reading, 'employer-missing').message, /--organization.*company:/);
  });

  const reading = readFixture('pasted.txt', { title: 'Baker', organization: 'Crumb' });
  const { posting } = reading;

  it('takes both from the command line', () => {
    assert.equal(posting.title, 'Baker');
    assert.equal(posting.hiringOrganization.name, 'Crumb');
    assert.equal(posting.id, 'pasted');
  });

  it('has sections and lists by its layout', () => {
    assert.deepEqual(kindsOf(posting), [
      'responsibilities',
      'responsibilities',
      'nice-to-have',
      'benefits',
      'process',
    ]);
    assert.equal(posting.sections[1].html.match(/<li>/g).length, 4);
    assert.match(posting.sections[0].html, /^<p>At Crumb/);
    assert.match(sectionOf(posting, 'benefits'), /Work Setup[^]*fully remote team/);
  });

  it('is remote, with an office', () => {
    assert.equal(posting.workplace, 'remote');
    assert.deepEqual(
      posting.locations.map(({ locality, country }) => [locality, country]),
      [['Vienna', 'AT']],
    );
  });

  it('reports lines that repeat, and keeps them', () => {
    const { line, message } = issueOf(reading, 'line-repeated');
    assert.equal(line, 7);
    assert.match(message, /line 5/);
    assert.equal(posting.description.match(/first shift of the day/g).length, 2);
  });
});

describe('a closed posting', () => {
  const reading = readFixture('closed.md', { baseUrl: base });
  const { posting } = reading;

  it('has the title without its date, and the months', () => {
    assert.equal(posting.title, 'Night Baker');
    assert.equal(posting.datePosted, '2024-06');
    assert.equal(posting.status, 'closed');
    assert.equal(posting.validThrough, '2024-08');
  });

  it('offers no way to apply', () => {
    assert.equal(posting.applyUrl, undefined);
    assert.equal(posting.applyEmail, undefined);
  });

  it('has its sections', () => {
    assert.deepEqual(kindsOf(posting), [
      'requirements',
      'nice-to-have',
      'process',
      'benefits',
      'apply',
      'equal-opportunity',
    ]);
    assert.equal(sectionOf(posting, 'process').match(/<li>/g).length, 2);
  });

  it('has absolute links', () => {
    assert.ok(posting.description.includes('href="https://crumb.example/team"'));
    assert.ok(posting.description.includes('href="https://crumb.example/community"'));
    assert.equal(issueOf(reading, 'link-relative'), undefined);
  });

  it('reports relative links without a base', () => {
    const { severity, line, message } = issueOf(readFixture('closed.md'), 'link-relative');
    assert.equal(severity, 'warning');
    assert.equal(line, 5);
    assert.match(message, /2 links.*--base-url/);
  });
});

describe('a posting with notes to editors', () => {
  for (const [open, close] of [
    ['{% comment %}', '{% endcomment %}'],
    ['{%- comment -%}', '{%- endcomment -%}'],
    ['{# ', ' #}'],
    ['{{/* ', ' */}}'],
    ['{{!-- ', ' --}}'],
    ['{/* ', ' */}'],
    ['<!-- ', ' -->'],
  ]) {
    it(`shows nothing of what ${open}…${close} holds`, () => {
      const { posting, codes } = readText(`# Baker\n\n${open}ask for\n90k${close}\n\nWe bake.\n`);
      assert.match(posting.description, /We bake/);
      assert.doesNotMatch(JSON.stringify(posting), /90k|comment/);
      assert.ok(codes.includes('note-left-out'));
    });
  }

  it('keeps the id of a heading and code as they are', () => {
    const { posting } = readText('# Baker\n\n## Ovens {#ovens}\n\nWe write `{# bread #}`.\n');
    assert.match(posting.description, /bread/);
  });
});

describe('a posting whose lines state its status', () => {
  for (const line of [
    'Position Status: Closed',
    '**Job status:** Closed / Filled',
    'Statut du poste : pourvu',
  ]) {
    it(`is closed by "${line}"`, () => {
      assert.equal(readText(`# Baker\n\n${line}\n\nWe bake.\n`).posting.status, 'closed');
    });
  }

  it('is open where the words are about something else', () => {
    const text = '# Baker\n\nPosition Status: Open\n\nWe close the oven at six.\n';
    assert.equal(readText(text).posting.status, 'open');
  });
});

describe('a posting with includes', () => {
  it('is filled from the folder of partials', async () => {
    const partials = await readPartials(join(fixtures, 'partials'));
    const { posting, codes } = readFixture('content.md', { partials });
    assert.ok(!codes.includes('include-missing'), codes.join());
    assert.equal(sectionOf(posting, 'responsibilities').match(/<li>/g).length, 3);
    assert.match(posting.description, /We are <strong>six<\/strong> people and one oven\./);
    assert.match(sectionOf(posting, 'apply'), /bread@crumb\.example/);
    assert.equal(posting.applyEmail, 'bread@crumb.example');
  });

  const reading = readFixture('content.md');
  const { posting } = reading;

  it('reports what is missing and never shows a tag', () => {
    const missing = reading.issues.filter(({ code }) => code === 'include-missing');
    assert.deepEqual(
      missing.map(({ line }) => line),
      [12, 16, 18],
    );
    assert.match(missing[1].message, /"team".*--partials/);
    assert.ok(!posting.description.includes('<common-section'));
    assert.ok(!posting.description.includes('{{'));
  });

  it('leaves code alone', () => {
    assert.match(posting.description, /<code>&lt;common-section&gt;<\/code>/);
  });

  it('has its facts in front matter and in a heading', () => {
    assert.equal(posting.title, 'Senior Baker (Remote)');
    assert.equal(posting.order, 7);
    assert.equal(posting.department, 'Bakery');
    assert.equal(posting.summary, 'Bake with us from afar.');
    assert.equal(posting.workplace, 'remote');
    assert.deepEqual(
      posting.applicantLocationRequirements.map(({ country }) => country),
      ['US', 'CA'],
    );
  });
});

describe('a posting with facts in its text', () => {
  const { posting } = readFixture('facts.md');

  it('has them from tables and lines with a label', () => {
    assert.equal(posting.locations[0].country, 'LV');
    assert.deepEqual(posting.employmentTypes, ['PART_TIME']);
    const [{ min, max, currency, unit }] = posting.salaries;
    assert.deepEqual([min, max, currency, unit], [1800, 2100, 'EUR', 'MONTH']);
    assert.equal(posting.validThrough, '2026-03-15');
  });

  it('has the date of a YAML tag, tags and the contact', () => {
    assert.equal(posting.datePosted, '2026-01-31');
    assert.deepEqual(posting.tags, ['shop', 'till']);
    assert.equal(posting.applyEmail, 'mo@crumb.example');
    assert.equal(posting.custom.contact, 'Mo Crumb');
  });

  it('does not repeat its title', () => assert.ok(!posting.description.includes('<h1')));

  it('makes a list of lines with bullets', () => {
    assert.equal(sectionOf(posting, 'benefits').match(/<li>/g).length, 2);
  });
});

describe('a posting of front matter alone', () => {
  const reading = readFixture('only-front-matter.md');
  const { posting } = reading;

  it('has its facts', () => {
    assert.equal(posting.hiringOrganization.url, 'https://crumb.example/');
    assert.equal(posting.workplace, 'on-site');
    assert.deepEqual(posting.employmentTypes, ['FULL_TIME']);
    assert.equal(posting.salaries[0].max, 36000);
    assert.equal(posting.validThrough, '2026-12-24');
    assert.equal(posting.custom.shift, 'early');
  });

  it('makes sections of its lists', () => {
    assert.deepEqual(kindsOf(posting), ['responsibilities']);
    assert.match(posting.description, /<h2>Responsibilities<\/h2>[^]*Drive the van/);
  });

  it('reports a date that does not exist', () => {
    assert.equal(posting.datePosted, undefined);
    const { line, message } = issueOf(reading, 'date-unreadable');
    assert.equal(line, 8);
    assert.match(message, /2026-02-30/);
  });
});

describe('a posting that is a web page', () => {
  const { posting } = readFixture('page.html', { baseUrl: base });

  it('has its main part and nothing else', () => {
    assert.equal(posting.title, 'Boulanger ou boulangère');
    assert.equal(posting.language, 'fr');
    assert.deepEqual(kindsOf(posting), ['responsibilities', 'requirements']);
    for (const other of ['Accueil', 'Mentions', 'alert'])
      assert.ok(!posting.description.includes(other), other);
  });

  it('has its facts', () => {
    assert.equal(posting.locations[0].locality, 'Lyon');
    assert.equal(posting.applyUrl, 'https://crumb.example/jobs/postuler.html');
  });
});

describe('language variants', () => {
  it('are one posting each, with their language', () => {
    const { posting } = readFixture('bakery.de.md');
    assert.equal(posting.language, 'de');
    assert.equal(posting.id, 'bakery.de');
    assert.deepEqual(kindsOf(posting), ['responsibilities', 'requirements', 'benefits']);
    assert.equal(readFixture('bakery.md').posting.id, 'bakery');
  });
});

describe('a posting that was written for a site generator', () => {
  const notes = {
    Liquid: '{% comment %} ask HR {% endcomment %}',
    Nunjucks: '{# ask HR\n   today #}',
    Hugo: '{{/* ask HR */}}',
    Handlebars: '{{!-- ask HR --}}',
    MDX: '{/* ask HR\n\n about the pay */}',
    HTML: '<!-- ask HR -->',
  };
  for (const [name, note] of Object.entries(notes)) {
    it(`has no notes of ${name}, and says so once`, () => {
      const { posting, issues } = readText(`# Baker\n\nWe bake. ${note}\n\n${note}\n\nWe sell.`);
      assert.doesNotMatch(posting.description, /HR|pay|today|[{}#*]/);
      assert.match(posting.description, /We bake\.[^]*We sell\./);
      const told = issues.filter(({ code }) => code === 'note-left-out');
      assert.deepEqual(
        told.map(({ severity, line }) => [severity, line]),
        [['info', 3]],
      );
      assert.match(told[0].message, /So were 1 more\./);
    });
  }

  it('keeps what code says', () => {
    const { posting, codes } = readText('# Baker\n\nWrite `{# note #}` in it.');
    assert.match(posting.description, /\{# note #\}/);
    assert.ok(!codes.includes('note-left-out'));
  });

  it('has its instructions reported once', () => {
    const text =
      '# Baker\n\n{{ site.name }} bakes.\n\n{% if night %}At night.{% endif %}\n{: .lead }';
    const { posting, issues } = readText(text);
    assert.match(posting.description, /bakes\.[^]*At night\./);
    assert.doesNotMatch(posting.description, /[{}]/);
    const told = issues.filter(({ code }) => code === 'shortcode-left-out');
    assert.equal(told.length, 1);
    assert.match(told[0].message, /^"\{\{ site\.name \}\}" .* So were 2 more\.$/);
  });

  it('has no modules of MDX, over how many lines they go', () => {
    const text =
      '---\ntitle: Baker\n---\nimport A from "./a"\nexport const meta = {\n  a: 1,\n}\n\nWe bake {meta.a}.';
    const { posting } = readText(text, {}, 'baker.mdx');
    assert.equal(posting.description, '<p>We bake .</p>');
  });

  it('has no heading without text below it, and says so', () => {
    const text =
      '# Baker\n\nWe bake.\n\n## Benefits\n\n### More\n\n## Tasks\n\nYou bake.\n\n## End';
    const { posting, issues } = readText(text);
    assert.doesNotMatch(posting.description, /Benefits|More|End/);
    assert.match(posting.description, /Tasks/);
    const lines = issues.filter(({ code }) => code === 'section-empty').map(({ line }) => line);
    assert.deepEqual(lines.sort(), [13, 5, 7]);
  });

  it('has the names of fields as words', () => {
    const { posting } = readText('# Baker\n\n## CONTACT_PERSON\n\nMo\n\n## SQL\n\nYes');
    assert.match(posting.description, /<h2>Contact person<\/h2>/);
    assert.match(posting.description, /<h2>SQL<\/h2>/);
  });

  it('may have a space before the fences of its front matter', () => {
    for (const text of [' ---\ntitle: Baker\n---\nWe bake.', ' ---\n title: Baker\n ---\nWe bake.'])
      assert.deepEqual(
        [readText(text).posting.title, readText(text).posting.description],
        ['Baker', '<p>We bake.</p>'],
      );
  });
});

describe('an address for questions', () => {
  const apply = ({ posting }) => [posting.applyUrl, posting.applyEmail];
  const explicit = 'Apply at <https://crumb.example/apply>.';

  it('is where to apply where nothing else is', () => {
    assert.deepEqual(apply(readFrontMatter('contact: mo@crumb.example')), [
      undefined,
      'mo@crumb.example',
    ]);
    assert.deepEqual(apply(readText('# Baker\n\nContact: mo@crumb.example')), [
      undefined,
      'mo@crumb.example',
    ]);
  });

  it('gives way to what the text says about applying', () => {
    const stated = readFrontMatter('contact: mo@crumb.example', explicit);
    assert.deepEqual(apply(stated), ['https://crumb.example/apply', undefined]);
    assert.equal(stated.posting.custom.contactEmail, 'mo@crumb.example');
    const send = 'To apply, send your CV to jobs@crumb.example. Questions: mo@crumb.example';
    assert.deepEqual(apply(readFrontMatter('email: mo@crumb.example', send)), [
      undefined,
      'jobs@crumb.example',
    ]);
    assert.deepEqual(apply(readText(`# Baker\n\nContact: mo@crumb.example\n\n${explicit}`)), [
      'https://crumb.example/apply',
      undefined,
    ]);
  });

  it('stands with the name beside it, and with nobody else’s', () => {
    const lines = 'contact: Mo Crumb, mo@crumb.example\nhiring_manager: Al Dough';
    const { posting, issues } = readFrontMatter(lines, explicit);
    assert.deepEqual(posting.custom, {
      contact: 'Mo Crumb',
      contactEmail: 'mo@crumb.example',
      hiring_manager: 'Al Dough',
    });
    const hidden = issues.filter(({ code }) => code === 'fact-not-shown');
    assert.match(hidden[0].message, /hiring_manager: "Al Dough"/);
    const told = readText(`# Baker\n\nContact: Mo Crumb (mo@crumb.example)\n\n${explicit}`);
    assert.equal(told.posting.custom.contact, 'Mo Crumb');
    assert.equal(readFrontMatter('recruiter: Al Dough').posting.custom.contact, 'Al Dough');
  });

  it('does not take the place of one for applications in front matter', () => {
    const lines = 'applyEmail: jobs@crumb.example\ncontact: mo@crumb.example';
    assert.deepEqual(apply(readFrontMatter(lines, explicit))[1], 'jobs@crumb.example');
  });
});
