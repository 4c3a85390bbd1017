// One vacancy in several languages: what files say of it, and what becomes of it in a feed and on pages.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { makeFolder, openRoles } from './support/command-line.mjs';

const file = (title, more = '') =>
  `---\ntitle: ${title}\ncompany: Oven\nlocation: Graz, Austria\ndate: 2026-11-01\n${more}---\n\nAbout ${title}, at the oven and the counter.\n`;

const files = {
  'cook.md': file('Cook'),
  'cook.de.md': file('Köchin'),
  'en/baker.md': file('Baker', 'language: en\n'),
  'fr/baker.md': file('Boulanger', 'language: fr\n'),
  'it/engineer.md': file('Engineer', 'language: en\n'),
  'hr/engineer.md': file('HR engineer', 'language: en\n'),
  'driver.md': file('Driver', 'language: en\ntranslationKey: drive\n'),
  'fahrer.md': file('Fahrer', 'language: de\ntranslationKey: drive\n'),
};

describe('posting files in several languages', () => {
  let folder;
  before(() => {
    folder = makeFolder();
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder.path, 'jobs', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  });
  after(() => folder.remove());

  it('are one vacancy where only a language tells them apart, or front matter says so', async () => {
    const built = await openRoles(['build', 'jobs'], { cwd: folder.path });
    assert.equal(built.status, 0, built.stderr);
    const { postings } = JSON.parse(built.stdout);
    const vacancies = postings.map(({ title, vacancy }) => [title, vacancy]).sort();
    assert.deepEqual(vacancies, [
      ['Baker', 'baker'],
      ['Boulanger', 'baker'],
      ['Cook', 'cook'],
      ['Driver', 'drive'],
      ['Engineer', undefined],
      ['Fahrer', 'drive'],
      ['HR engineer', undefined],
      ['Köchin', 'cook'],
    ]);
    assert.equal(new Set(postings.map(({ id }) => id)).size, 8);
    assert.equal(built.stderr.match(/posting-id-repeated/g)?.length, 1, built.stderr);
  });

  it('lead to one another on their pages, and are listed once', async () => {
    const site = 'https://oven.example/jobs/';
    const args = ['pages', 'jobs', '--out', 'site', '--site', site, '--language', 'en'];
    const { status, stderr } = await openRoles(args, { cwd: folder.path });
    assert.equal(status, 0, stderr);
    const read = (name) => readFileSync(join(folder.path, 'site', name, 'index.html'), 'utf8');
    const [baker, boulanger] = ['baker--baker', 'boulanger--baker.fr'];
    const alternates = (html) =>
      [...html.matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]*)">/g)].map(
        ([, language, href]) => [language, href],
      );
    const wanted = [
      ['en', `${site}${baker}/`],
      ['fr', `${site}${boulanger}/`],
    ];
    assert.deepEqual(alternates(read(baker)), wanted);
    assert.deepEqual(alternates(read(boulanger)), wanted);
    assert.match(
      read(baker),
      /<a href="\.\.\/boulanger--baker\.fr\/" hreflang="fr" lang="fr" rel="alternate">français<\/a>/,
    );
    const markup = (html) =>
      JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(html)[1]);
    for (const name of [baker, boulanger])
      assert.equal(markup(read(name)).identifier.value, 'baker');
    const listed = [...read('').matchAll(/<a class="title"[^>]*href="([^"]*)\/"/g)];
    assert.deepEqual(listed.map(([, name]) => name).sort(), [
      'baker--baker',
      'cook--cook',
      'driver--driver',
      'engineer--engineer-2',
      'hr-engineer--engineer',
    ]);
  });
});
