// What the command line is told about the facts of feeds: what places mean, and which fields readers may see.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { makeFolder, openRoles as runOpenRoles } from './support/command-line.mjs';

const temporary = makeFolder();
after(() => temporary.remove());
const write = (name, value) =>
  writeFileSync(
    join(temporary.path, name),
    typeof value === 'string' ? value : JSON.stringify(value),
  );

async function build(...args) {
  const { status, stdout, stderr } = await runOpenRoles(['build', ...args], {
    cwd: temporary.path,
  });
  return { status, stderr, postings: status === 2 ? [] : JSON.parse(stdout).postings };
}

const metadata = (name, value) => ({ name, value, value_type: 'short_text' });

write('board.json', {
  jobs: [
    {
      id: 1,
      internal_job_id: 1,
      title: 'Baker',
      absolute_url: 'https://mill.example/1',
      requisition_id: 'R-1',
      location: { name: 'HQ2' },
      content: '&lt;p&gt;We bake.&lt;/p&gt;',
      metadata: [
        metadata('Cost centre', 'CC 12'),
        metadata('Shift', 'Night'),
        metadata('DO NOT USE', 'x'),
      ],
    },
  ],
});
write(
  'baker.md',
  '---\ntitle: Baker\ncompany: Mill\nlocation: LOCATION 10\nshift: night\n---\n\nWe bake.',
);

describe('fields that a company made for itself', () => {
  it('stay back, and are listed', async () => {
    const { postings, stderr } = await build('board.json');
    assert.deepEqual(postings[0].custom, { requisition: 'R-1' });
    assert.match(
      stderr,
      /left out: "Cost centre", "Shift", "DO NOT USE"\. .*--custom NAME\. \[custom-withheld\]/,
    );
  });

  it('go out by name, one or several', async () => {
    const one = await build('board.json', '--custom', 'shift');
    assert.deepEqual(one.postings[0].custom, { requisition: 'R-1', Shift: 'Night' });
    assert.doesNotMatch(one.stderr, /"Shift"/);
    for (const several of [
      ['--custom', 'Shift', 'Cost centre'],
      ['--custom', 'Shift', '--custom', 'Cost centre'],
    ]) {
      const { custom } = (await build('board.json', ...several)).postings[0];
      assert.deepEqual(Object.keys(custom).sort(), ['Cost centre', 'Shift', 'requisition']);
    }
  });

  it('are named in the configuration as well', async () => {
    write('open-roles.config.json', { custom: ['Shift', 'Cost centre'] });
    const { postings } = await build('board.json');
    write('open-roles.config.json', {});
    assert.equal(postings[0].custom['Cost centre'], 'CC 12');
  });

  it('are the author’s own in a posting file, and stay', async () => {
    const { postings, stderr } = await build('baker.md');
    assert.equal(postings[0].custom.shift, 'night');
    assert.doesNotMatch(stderr, /custom-withheld/);
  });
});

describe('aliases of locations', () => {
  it('say what feeds and files mean by their places', async () => {
    write('aliases.json', { HQ2: 'Graz, Austria', 'LOCATION 10': null });
    const { postings } = await build(
      'board.json',
      'baker.md',
      '--location-aliases',
      'aliases.json',
    );
    assert.deepEqual(
      postings.map(({ locations }) => locations),
      [[{ name: 'Graz, Austria', locality: 'Graz', country: 'AT' }], []],
    );
  });

  it('are refused where they are no object of texts and null', async () => {
    write('wrong.json', { HQ2: 7 });
    const { status, stderr } = await build('board.json', '--location-aliases', 'wrong.json');
    assert.equal(status, 2);
    assert.match(stderr, /--location-aliases: wrong\.json: this is no JSON object like \{ "SF"/);
  });
});
