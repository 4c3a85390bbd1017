import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { issueOf, readText } from './support/posting-files.mjs';

describe('the text of a posting', () => {
  const read = (body, options) => readText(`# Baker\n\n${body}`, options);

  it('states nothing where its wording is open', () => {
    const texts = [
      'You have experience with remote teams.',
      'Our benefits: remote work options.',
      'We are not accepting applications from agencies.',
      'You will move closed positions to the archive. The old position was great, and we filled it with life over many years until the bakery was rebuilt from the ground, which took far longer than any of us had thought when the very first stone was laid down there by the mayor of this town, in the rain.',
      'Write to a@crumb.example or b@crumb.example.',
      'Report fraud to guard@crumb.example.',
      'Agencies: do not send CVs to ovens@crumb.example.',
      'Please do not apply by e-mail to ovens@crumb.example.',
      'Bitte schicken Sie keine Bewerbungen an [uns](mailto:ovens@crumb.example).',
      'The project has a salary budget of 3 percent.',
      'We have an office in Paris.',
    ];
    for (const text of texts) {
      const { posting, issues } = read(text);
      const facts = issues.filter(({ code }) => code === 'fact-from-text');
      assert.deepEqual(
        facts.filter(({ message }) => !message.startsWith('language:')),
        [],
        text,
      );
      assert.deepEqual([posting.status, posting.locations], ['open', []], text);
    }
  });

  it('gives the title by its label where no heading has it', () => {
    for (const [text, title] of [
      ['Job Title: Line Cook\nLocation: Graz\n\nWe cook.', 'Line Cook'],
      ['## About us\n\nFunctietitel: Magazijnmedewerker\n\nWe store.', 'Magazijnmedewerker'],
      ['| Title | Baker |\n|---|---|\n| Location | Graz |\n\nWe bake.', 'Baker'],
      ['# Baker\n\nTitle: Night baker', 'Baker'],
      ['We bake.\n\nWe sleep.\n\nWe eat.\n\nTitle: Night baker', 'Pastry Cook'],
    ]) {
      assert.equal(readText(text, {}, 'pastry-cook.md').posting.title, title, text);
    }
  });

  it('states facts by their labels in the languages of the messages that people write them in', () => {
    for (const [lines, locality, validThrough, types, salary] of [
      [
        'Standplaats: Tilburg\nSalaris: € 14,20 per uur\nDienstverband: Parttime\nSolliciteren tot: 31 december 2199',
        'Tilburg',
        '2199-12-31',
        'PART_TIME',
        14.2,
      ],
      [
        'Miejsce pracy: Łódź\nWynagrodzenie: 7 500 zł brutto / mies.\nRodzaj umowy: pełny etat\nAplikuj do: 15 stycznia 2199',
        'Łódź',
        '2199-01-15',
        'FULL_TIME',
        7500,
      ],
      [
        'Город: Казань\nЗарплата: от 120 000 до 160 000 ₽\nЗанятость: полная',
        undefined, // of these letters, no word is surely a town's
        undefined,
        'FULL_TIME',
        120_000,
      ],
      [
        'Luogo di lavoro: Bologna\nRetribuzione: 1.800 € al mese\nTipo di contratto: tempo pieno\nScadenza: 3 marzo 2199',
        'Bologna',
        '2199-03-03',
        'FULL_TIME',
        1800,
      ],
      [
        'Arbetsort: Uppsala\nLön: 31 000 kr per månad\nAnställningsform: Heltid\nAnsök senast: 4 augusti 2199',
        'Uppsala',
        '2199-08-04',
        'FULL_TIME',
        undefined, // crowns of several countries
      ],
      [
        '勤務地：東京都渋谷区\n給与：年収600万円〜900万円\n雇用形態：正社員\n応募締切：2199年1月31日',
        '渋谷区',
        '2199-01-31',
        'FULL_TIME',
        6_000_000,
      ],
      [
        '근무지: 서울 강남구\n고용형태: 정규직\n마감일: 2199년 1월 15일',
        '서울',
        '2199-01-15',
        'FULL_TIME',
        undefined,
      ],
    ]) {
      const { posting } = read(lines);
      assert.deepEqual(
        [
          posting.locations[0]?.locality,
          posting.validThrough,
          posting.employmentTypes[0],
          posting.salaries[0]?.min,
        ],
        [locality, validThrough, types, salary],
        lines,
      );
    }
  });

  it('has people apply at the only link below a heading that says so', () => {
    const link = (href) => `[Form](https://${href})`;
    for (const [text, applyUrl] of [
      [`## Pour postuler\n\n${link('crumb.example/f')} avant mardi`, 'https://crumb.example/f'],
      [
        `## How to apply\n\n${link('crumb.example/f')}, ${link('crumb.example/privacy')}`,
        undefined,
      ],
      [`## About us\n\n${link('crumb.example')}`, undefined],
      [
        `## Apply\n\n${link('crumb.example/privacy')}\n\n[Apply now](https://crumb.example/f)`,
        'https://crumb.example/f',
      ],
    ])
      assert.equal(read(text).posting.applyUrl, applyUrl, text);
  });

  it('states the last day that a sentence gives', () => {
    for (const text of [
      'Candidature entro il 20/12/2199.',
      'Ansök senast den 20 december 2199.',
      'Aplikuj do 20 grudnia 2199.',
      'Apply by December 20, 2199.',
    ])
      assert.equal(read(text).posting.validThrough, '2199-12-20', text);
  });

  it('has sections under lines that name one above a list', () => {
    const { posting } = read(
      'What you’ll do\n\n- Bake\n\nThe oven\n\n- Hot\n\nWhat you’ll bring\n\n- Patience',
    );
    assert.deepEqual(
      posting.sections.map(({ kind, heading }) => [kind, heading]),
      [
        ['responsibilities', 'What you’ll do'],
        ['requirements', 'What you’ll bring'],
      ],
    );
  });

  it('states the one address that takes applications', () => {
    const text =
      'Report fraud to guard@crumb.example. Do not write to ovens@crumb.example. Send your CV to jobs@crumb.example.';
    assert.equal(read(text).posting.applyEmail, 'jobs@crumb.example');
  });

  it('states the workplace where all statements agree', () => {
    assert.equal(read('This is a fully remote position.').posting.workplace, 'remote');
    assert.equal(read('Die Stelle ist vollständig remote.').posting.workplace, 'remote');
    assert.equal(read('Poste en télétravail complet.').posting.workplace, 'remote');
    assert.equal(read('Trabajo híbrido en el centro.').posting.workplace, 'hybrid');
    assert.equal(
      read('This is a fully remote position.\n\nThis is a hybrid role.').posting.workplace,
      undefined,
    );
  });

  it('states the workplace that a line names, and no place by it', () => {
    for (const [line, workplace, areas = []] of [
      ['Remote: no'],
      ['Remote: Nein'],
      ['Remote: possible'],
      ['Work mode: flexible'],
      ['Remote: yes', 'remote'],
      ['Remote: US only', 'remote', ['US']],
      ['Remote work: up to 3 days a week', 'hybrid'],
      ['Arbeitsmodell: vor Ort', 'on-site'],
    ]) {
      const { locations, ...posting } = read(`${line}\n\nWe bake.`).posting;
      const names = posting.applicantLocationRequirements.map(({ name }) => name);
      assert.deepEqual([posting.workplace, names, locations], [workplace, areas, []], line);
    }
  });

  it('states that a posting is closed, in four languages', () => {
    for (const text of [
      'This position has been filled.',
      'Die Stelle ist bereits besetzt.',
      'Ce poste est pourvu.',
      'La vacante está cubierta.',
      'Applications for this position are now closed.',
      'We are not hiring at the moment.',
      'We have filled this role.',
      'This position has been filled by a colleague.',
      'The application deadline has passed.',
      'Diese Stelle ist leider schon vergeben.',
      'Die Stelle wurde inzwischen besetzt.',
      'Die Bewerbungsfrist ist abgelaufen.',
      'Les candidatures sont closes.',
      'Ya no aceptamos candidaturas.',
      'Status: closed',
      '**Status:** besetzt',
    ])
      assert.equal(read(text).posting.status, 'closed', text);
    for (const text of [
      'This job is filled with variety.',
      'This role is closed on Sundays.',
      'This position is closed to agencies.',
      'Status: full-time',
      'Status: open',
    ])
      assert.equal(read(text).posting.status, 'open', text);
  });

  it('states that a posting is closed in its title', () => {
    for (const title of [
      'Baker [CLOSED]',
      'Baker (on hold)',
      'Baker – filled',
      'Closed: Baker',
      '~~Baker~~ (closed)',
      '~~Baker~~',
      '~~Baker~~ – vergeben',
    ]) {
      const { posting, codes } = readText(`# ${title}\n\nWe bake.`);
      assert.deepEqual([posting.title, posting.status], ['Baker', 'closed'], title);
      assert.ok(codes.includes('fact-from-text'), title);
    }
    for (const title of ['~~Baker~~', '~~Baker~~ (filled)']) {
      const { posting } = readText(`---\ntitle: ${title}\n---\nWe bake.`);
      assert.deepEqual([posting.title, posting.status], ['Baker', 'closed'], title);
    }
    assert.equal(readText('---\ntitle: "**Baker**"\n---\nWe bake.').posting.title, 'Baker');
    const stated = readText('---\ntitle: Baker\n---\n# Baker [closed]\n\nWe bake.').posting;
    assert.deepEqual([stated.status, stated.description], ['closed', '<p>We bake.</p>']);
    const { posting } = readText('# Closed Kitchen Baker\n\nWe bake.');
    assert.deepEqual([posting.title, posting.status], ['Closed Kitchen Baker', 'open']);
  });

  it('stays open where only other jobs are closed', () => {
    for (const text of [
      'We are not currently hiring in Germany, but this job in France is open.',
      'The position of head baker is filled; the one of baker is still open.',
    ])
      assert.equal(read(text).posting.status, 'open', text);
  });

  it('states the last day to apply, in the year after the posting', () => {
    const days = [
      ['*Closes 19th February.*', '2026-02-19'],
      ['Applications close on Monday, 2 March.', '2026-03-02'],
      ['Apply by April 3rd, 2026', '2026-04-03'],
      ['Bewerbungsschluss: 28. Februar', '2026-02-28'],
      ['Bewerbungsschluss: 15. Jänner 2027', '2027-01-15'],
      ['Bewerbungen bitte bis zum 1. März 2026.', '2026-03-01'],
      ['Date limite de candidature : 15 mars', '2026-03-15'],
      ['Fecha límite: 4 de mayo de 2026', '2026-05-04'],
    ];
    for (const [text, day] of days) {
      const { posting, issues } = readText(`---\ndate: 2026-01-31\n---\n# Baker\n\n${text}`);
      assert.equal(posting.validThrough, day, text);
      const told = issues.find(({ message }) => message.startsWith('validThrough:'));
      assert.deepEqual([told.code, told.line], ['fact-from-text', 6], text);
    }
    const { posting } = readText('---\ndate: 2025-11-30\n---\n# Baker\n\nCloses 19th February.');
    assert.equal(posting.validThrough, '2026-02-19');
  });

  it('reports a last day that is not certain, and leaves it out', () => {
    const open = ['Closes 19th February.', 'Deadline: 02/03/2026', 'Deadline: 31 November 2026'];
    for (const text of open) {
      const reading = read(text);
      assert.equal(reading.posting.validThrough, undefined, text);
      const { line, column, message } = issueOf(reading, 'date-unreadable');
      assert.deepEqual([line, column > 1], [3, true], text);
      assert.match(message, /2026-11-30/);
    }
    const late = readText('---\ndate: 2026-03-01\n---\n# Baker\n\nCloses 19th February.');
    assert.equal(late.posting.validThrough, undefined, 'a year is too long');
    assert.ok(late.codes.includes('date-unreadable'));
    for (const text of [
      'Deadline: as soon as possible',
      'The shop closes on Sundays.',
      'Closes 1 May. Closes 2 May.\n\nCloses 3 May.',
    ])
      assert.equal(read(text).posting.validThrough, undefined, text);
    assert.ok(!read('Deadline: as soon as possible').codes.includes('date-unreadable'));
  });

  it('states a last day in the year that the text tells elsewhere, and reports it once', () => {
    const { posting, issues } = read('Deadline: 31 Dec\n\nPosted: 2026-10-01');
    assert.deepEqual([posting.validThrough, posting.datePosted], ['2026-12-31', '2026-10-01']);
    const told = issues.filter(({ message }) => message.startsWith('validThrough:'));
    assert.deepEqual(
      told.map(({ code, line }) => [code, line]),
      [['fact-from-text', 3]],
    );
  });

  it('is no remote job where remote work is an option', () => {
    for (const place of ['Lyon, France (remote optional)', 'Lyon, France – remote possible']) {
      const { posting } = readText(`---\nlocation: ${place}\n---\n# Baker\n\nWe bake.`);
      assert.equal(posting.workplace, undefined, place);
      const [{ name, locality, country }] = posting.locations;
      assert.deepEqual([name, locality, country], [place, 'Lyon', 'FR']);
    }
  });

  it('has its title above its facts, of which none is a heading', () => {
    const facts = 'Empresa: Casa Pomelo\nLugar: Sevilla, España\n';
    for (const text of [`Camarero de sala\n\n${facts}`, `Camarero de sala\n${facts}`]) {
      const { posting } = readText(`${text}\nServimos el desayuno en una plaza.\n`, {}, 'a.txt');
      assert.equal(posting.title, 'Camarero de sala');
      assert.deepEqual(posting.hiringOrganization, { name: 'Casa Pomelo' });
      assert.equal(posting.locations[0].locality, 'Sevilla');
    }
    const untitled = readText(`Somos una casa de comidas.\n\n${facts}`, {}, 'a.txt');
    assert.deepEqual([untitled.posting, untitled.skipped], [undefined, 1]);
  });

  it('has its title below a line that only announces a job, and without who announces it', () => {
    for (const [text, title] of [
      [
        'JOB ANNOUNCEMENT\n\nPosition Title: Lamp Keeper\nLocation: Graz\n\nSUMMARY\nYou keep lamps.',
        'Lamp Keeper',
      ],
      [
        '# Stellenausschreibung\n\n## Leuchtturmwärterin\n\nSie halten das Licht.',
        'Leuchtturmwärterin',
      ],
      ['# Baker\n\nPosition: Night baker\n\n## Job description\n\nYou bake.', 'Baker'],
      ['CHEF DE RANG gesucht!\n\nKommen Sie.', 'CHEF DE RANG'],
      ['THE LAMP HOUSE is looking for night staff!!\n\nCome by.', 'night staff'],
      ['Lamp Keeper!\n\nCome by.', 'Lamp Keeper!'],
      [
        'From: ina@lamps.example\nSubject: Vacancy - Lamp Keeper\n\nDear all,\n\nCome by.',
        'Lamp Keeper',
      ],
    ])
      assert.equal(readText(text, {}, 'a.txt').posting.title, title, text);
  });

  it('states the facts of one line below its title, and leaves what is no fact to the text', () => {
    for (const [line, locality, types, min] of [
      [
        'Lamp House AG | 8820 Wädenswil | Vollzeit | CHF 70’000 – 80’000',
        'Wädenswil',
        ['FULL_TIME'],
        70_000,
      ],
      [
        '📍 Annecy (74) · 🕐 CDI – 39 h, temps plein · 💶 2 300 € brut / mois',
        'Annecy',
        ['FULL_TIME'],
        2300,
      ],
      ['Graz, Austria • Part-time • € 17 an hour', 'Graz', ['PART_TIME'], 17],
      ['Lamp House – Graz, Austria – Part-time – € 17–€ 19 an hour', 'Graz', ['PART_TIME'], 17],
      [
        'Ab 1. März 2199 | Vollzeit\nLamp House, 8820 Wädenswil',
        'Wädenswil',
        ['FULL_TIME'],
        undefined,
      ],
      ['Lights • Lamps • Candles', undefined, [], undefined],
      ['Our crew – in Graz, Austria – works full-time.', undefined, [], undefined],
    ]) {
      const { posting } = read(`${line}\n\nYou keep lamps.`);
      const [place] = posting.locations;
      const [salary] = posting.salaries;
      assert.deepEqual(
        [place?.locality, posting.employmentTypes, salary?.min],
        [locality, types, min],
        line,
      );
    }
    const { description } = read(
      'Graz, Austria | Full-time, 38.5 hours\n\nYou keep lamps.',
    ).posting;
    assert.match(description, /38\.5 hours/);
    const { posting } = read('📍 Graz, Austria\n💰 $150k–$190k + 1% equity\n\nYou keep lamps.');
    assert.deepEqual([posting.locations[0].country, posting.salaries[0].max], ['AT', 190_000]);
  });

  it('states a place and a company that stand alone below its title', () => {
    const { posting } = read(
      'Department of Lamps, Elm House\nDurham, NC, USA\nReq. no. 26-041\n\nYou keep lamps.',
    );
    assert.deepEqual(posting.locations, [
      { name: 'Durham, NC, USA', locality: 'Durham', region: 'NC', country: 'US' },
    ]);
    const german = read('**Lamp House GmbH · 8820 Wädenswil · Vollzeit**\n\nSie halten Lampen.');
    assert.deepEqual(german.posting.hiringOrganization, { name: 'Lamp House GmbH' });
    for (const text of ['We keep lamps in Graz, Austria', 'Graz, Austria is where we keep lamps.'])
      assert.deepEqual(read(`${text}\n\nYou keep lamps.`).posting.locations, [], text);
  });

  it('states hours and remote work that begin a line below its title', () => {
    const { posting } = read('Remote (US or Canada)\nTeilzeit, 20 Stunden\n\nYou keep lamps.');
    assert.deepEqual([posting.workplace, posting.employmentTypes], ['remote', ['PART_TIME']]);
    for (const text of [
      'Remote work is possible two days a week.',
      'Part-time students are welcome.',
    ]) {
      const { workplace, employmentTypes } = read(`${text}\n\nYou keep lamps.`).posting;
      assert.deepEqual([workplace, employmentTypes], [undefined, []], text);
    }
  });

  it('states no one type of work where its words offer a choice', () => {
    const { posting } = read('Graz, Austria — 16 h a week — freelance or paycheck\n\nCome by.');
    assert.deepEqual(posting.employmentTypes, []);
  });

  it('states pay by a sentence about it, and no other money', () => {
    for (const [text, min, unit] of [
      ['We pay 24 to 28 euro per hour, depending on experience.', 24, 'HOUR'],
      ['- 3.400 – 3.900 € brutto im Monat\n- Firmenrad', 3400, 'MONTH'],
      ['Stundenlohn：17,50 €', 17.5, 'HOUR'],
      ['時給：1,150円〜1,300円', 1150, 'HOUR'],
      ['Rate: £12.60 p/h plus night allowance £1.50', 12.6, 'HOUR'],
      ['Wages from $21 an hour.', 21, 'HOUR'],
      ['We pay € 600 a year towards your training.', undefined, undefined],
      ['We pay up to € 40 a month for your gym.', undefined, undefined],
      ['Wir zahlen 50 € im Monat zu deinem Jobticket.', undefined, undefined],
      ['The salary range is $92,000 to $108,000 for nine months.', 92_000, undefined],
    ]) {
      const [salary] = read(text).posting.salaries;
      assert.deepEqual([salary?.min, salary?.unit], [min, unit], text);
    }
  });

  it('keeps apart the lines of facts and of lists that Markdown would join', () => {
    const { posting } = read(
      'Ort: Graz\nPensum: 80 %\n**Start:** sofort\nWohnung: vorhanden\n\nDas machst du:\n– Lampen putzen\n– Öl holen\n\nWe pause at noon\n— mostly.\n\n```\nOrt: Graz\nx: 1\n```',
    );
    assert.match(
      posting.description,
      /Graz<br>\s*Pensum: 80 %<br>\s*<strong>Start:<\/strong> sofort<br>\s*Wohnung/,
    );
    assert.match(posting.description, /<li>Lampen putzen<\/li>\s*<li>Öl holen<\/li>/);
    assert.match(posting.description, /noon\s+— mostly/);
    assert.match(posting.description, /Ort: Graz\nx: 1/);
  });

  it('states facts that are sentences with labels in one line', () => {
    const { posting } = read(
      'Based at: Aberdeen. Day rate: £385. Contract: full-time.\n\nYou hang.',
    );
    assert.deepEqual(
      [posting.locations[0]?.locality, posting.salaries[0]?.unit, posting.employmentTypes],
      ['Aberdeen', 'DAY', ['FULL_TIME']],
    );
  });

  it('states all types of work and the one town of its line of facts', () => {
    const { posting } = read(
      'Basé à Nantes (44), télétravail 2 jours/semaine\nCDD 18 mois – temps plein – 32 K€ brut annuel\n\nVous gardez.',
    );
    assert.deepEqual([...posting.employmentTypes].sort(), ['FULL_TIME', 'TEMPORARY']);
    assert.deepEqual(
      posting.locations.map(({ locality }) => locality),
      ['Nantes'],
    );
  });

  it('states the last day in a sentence about sending an application', () => {
    for (const text of [
      'CVs to lamps@house.example by 5pm on Friday 29 January 2199.',
      'Envoyer CV par mail avant le 29/01/2199 à lampes@house.example.',
      'Schick deinen Lebenslauf bis zum 29. Januar 2199.',
    ])
      assert.equal(read(text).posting.validThrough, '2199-01-29', text);
    const { posting } = read(
      'We answer applications by the end of May. Trials are before 29 January 2199.',
    );
    assert.equal(posting.validThrough, undefined);
  });

  it('has the heading of a section in bold once', () => {
    const { sections } = read('**Your tasks:**  \nBake bread at night.').posting;
    assert.deepEqual(sections, [
      { kind: 'responsibilities', heading: 'Your tasks', html: '<p>Bake bread at night.</p>' },
    ]);
  });

  it('leads to its form in languages of other scripts, and names what people call a status', () => {
    const { posting } = read(
      'City/State: Monterey, CA\nStatus: Full Time / Non-Exempt\n\n応募：[フォーム](https://crumb.example/form) または 075-000-0000',
    );
    assert.equal(posting.applyUrl, 'https://crumb.example/form');
    assert.deepEqual(posting.employmentTypes, ['FULL_TIME']);
    assert.equal(posting.locations[0].region, 'CA');
  });

  it('has its facts in two columns of plain text', () => {
    const { posting } = readText(
      '募集要項\n\n職種　　パン職人\n勤務地　　福岡県福岡市\n休日　　日曜\n応募締切　2199年12月25日\n\n仕事内容\n・パンを焼く\n・窯の手入れ',
      {},
      'jobs-7.txt',
    );
    assert.equal(posting.title, 'パン職人');
    assert.equal(posting.validThrough, '2199-12-25');
    assert.equal(posting.locations[0].locality, '福岡市');
    assert.match(posting.description, /休日: 日曜/);
    assert.match(posting.sections[0].html, /<li>パンを焼く<\/li>/);
  });

  it('has no heading among lines that each state something', () => {
    const { posting } = readText(
      'BAKER\n\nRequired for: April\nTeam size: 12\nNight shifts: two a week\n\nWe bake.',
      {},
      'baker.txt',
    );
    assert.deepEqual([posting.title, posting.sections], ['BAKER', undefined]);
    assert.match(posting.description, /Team size: 12/);
  });

  it('is read as word processors export it', () => {
    const item = (text) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1'><![if !supportLists]><span>·<span>&nbsp; </span></span><![endif]>${text}</p>`;
    const word = `<html><body><p class=MsoTitle>Baker</p><h1>Tasks</h1>${item('Bake <b>bread</b>')}${item('Sweep')}</body></html>`;
    const { description } = readText(word, {}, 'a.html').posting;
    assert.match(description, /<ul><li>Bake <b>bread<\/b><\/li><li>Sweep<\/li><\/ul>/);

    const bold = (text) => `<p class="c2"><span class="c1">${text}</span></p>`;
    const docs = `<html><head><style>.c1{color:#000;font-weight:700}.c2{margin:0}</style><title>JD - Baker (final)</title></head><body>${bold('Baker')}<p class="c2"><span>Graz, Austria</span></p>${bold('A day here')}<p class="c2"><span>Bread at dawn.</span></p></body></html>`;
    const { posting } = readText(docs, {}, 'b.html');
    assert.deepEqual(
      [posting.title, posting.locations[0]?.locality, posting.description.includes('JD')],
      ['Baker', 'Graz', false],
    );
  });

  it('has its last day where a form is to be sent, and beside a time in front of it', () => {
    for (const text of [
      'Fill in our form by **15 January 2199, noon**.',
      'Closing date for applications: 9am on Tuesday 15th January 2199.',
      'Posted: 12/30/2198\n\nClosing Date/Time: Tue. 1/15/2199 11:59 PM Pacific Time',
    ]) {
      assert.equal(read(text).posting.validThrough, '2199-01-15', text);
    }
  });

  it('has pay without a period only right behind the word for it', () => {
    assert.deepEqual(
      read('Full time. Salary up to €45,000 plus tips.').posting.salaries[0]?.max,
      45_000,
    );
    assert.deepEqual(read('The salary is paid into an account of € 45,000.').posting.salaries, []);
  });

  it('has its title in its first line, or in the style of a word processor, where nothing else names it', () => {
    for (const [text, name, title] of [
      ['OPERATOR WÓZKA (k/m)\n\nJeździsz.', 'd.md', 'OPERATOR WÓZKA (k/m)'],
      ['**Lamp Keeper**\n\nYou keep lamps.', 'd.md', 'Lamp Keeper'],
      ['Lamp House\n\nYou bake.', 'pastry-cook.md', 'Pastry Cook'],
      [
        '<p class="c2 title"><span>Lamp Keeper</span></p><p>You keep lamps.</p>',
        'd.html',
        'Lamp Keeper',
      ],
      ['Subject: Re: Fwd: Lamp Keeper\n\nCome by.', 'd.txt', 'Lamp Keeper'],
    ])
      assert.equal(readText(text, {}, name).posting?.title, title, text);
    assert.equal(readText('You keep lamps.\n\nCome by.', {}, 'd.md').posting, undefined);
    const { description } = read(
      '<a href="https://www.google.com/url?q=https://lamps.example/jobs&amp;sa=D">jobs</a>',
    ).posting;
    assert.match(description, /href="https:\/\/lamps\.example\/jobs"/);
  });

  it('is a message that was saved, without who wrote to whom', () => {
    const head =
      'From: Ina <ina@lamps.example>\nTo: jobs@lists.example,\n\tstaff@lists.example\nDate: Mon, 16 Nov 2198 10:14:00 +0000\n';
    const body = '\nHello everyone\n\nYou keep lamps.\n\nApply: work@lamps.example';
    const subject = 'Subject: [Jobs] Lamp keeper (deadline 11 Jan)\n';
    for (const text of [
      `${head}${subject}${body}`,
      `---------- Forwarded message ---------\n${head}${subject}${body}`,
    ]) {
      const { posting, codes } = readText(text, {}, 'a.txt');
      assert.deepEqual(
        [posting.title, posting.datePosted, posting.validThrough, posting.applyEmail],
        ['Lamp keeper', '2198-11-16T10:14:00Z', '2199-01-11', 'work@lamps.example'],
        text,
      );
      assert.doesNotMatch(posting.description, /ina@|lists|Subject/);
      assert.ok(codes.includes('note-left-out'));
    }
    const own = `${head}Subject: please publish\n\n# Lamp keeper\n\nYou keep lamps.`;
    assert.equal(readText(own, {}, 'a.txt').posting.title, 'Lamp keeper');
    assert.equal(
      readText(`${head}Subject: [Graz] Lamp keeper\n${body}`, {}, 'a.txt').posting.title,
      '[Graz] Lamp keeper',
    );
  });

  it('has a place of which several lines say a part each', () => {
    for (const [lines, place] of [
      ['City: Tromsø\nCountry: Norway', { locality: 'Tromsø', country: 'NO' }],
      ['City: Riverbend\nState: IL', { locality: 'Riverbend', region: 'IL', country: 'US' }],
      ['Location: Linz, Austria\nCountry: Austria', { locality: 'Linz', country: 'AT' }],
      ['Land: Österreich', { country: 'AT' }],
      ['Region: Sales North'],
      ['Ausbildungsort: Graz, Österreich', { locality: 'Graz', country: 'AT' }],
    ]) {
      const [found] = read(`${lines}\n\nYou keep lamps.`).posting.locations;
      assert.deepEqual(found, place && { name: found?.name, ...place }, lines);
    }
  });

  it('has the place of an address where nothing else names one', () => {
    const [place] = read('住所：神奈川県横浜市西区南幸1-2-3').posting.locations;
    assert.deepEqual([place?.locality, place?.country], ['横浜市', 'JP']);
    const lines = 'Address: Mill Road 4, Cambridge, UK\nLocation: Leeds, UK';
    assert.deepEqual(
      read(lines).posting.locations.map(({ locality }) => locality),
      ['Leeds'],
    );
    assert.deepEqual(read('Address: ask Ina').posting.locations, []);
  });

  it('reads the facts of a quotation below its title', () => {
    const { posting } = readText(
      '# Lamp keeper\n\n> Graz, Austria · full-time · € 2,400 a month\n\nYou keep lamps.',
    );
    assert.deepEqual(
      [posting.locations[0]?.locality, posting.employmentTypes, posting.salaries[0]?.min],
      ['Graz', ['FULL_TIME'], 2400],
    );
  });

  it('ends a list where a line in bold letters heads the next one', () => {
    const { posting } = readText(
      '# Lamp keeper\n\n**We offer**\n- a lamp\n**You bring**\n- patience\nfor lamps',
    );
    assert.deepEqual(
      posting.sections.map(({ kind, html }) => [kind, html.replace(/\s+/g, ' ')]),
      [
        ['benefits', '<ul> <li>a lamp</li> </ul>'],
        ['requirements', '<ul> <li>patience for lamps</li> </ul>'],
      ],
    );
  });

  it('has the heading of a part of a page for its title, and no sentence about the role', () => {
    const text = '<h3>Lamp keeper</h3><p><b>Role:</b> Keep the lamps in the mornings.</p>';
    assert.equal(readText(text, {}, 'a.html').posting.title, 'Lamp keeper');
  });

  it('has links where plain text has addresses', () => {
    const text = 'Lamp keeper\n\nApply online at https://lamps.example/jobs?a=1&b="2. Soon.';
    const { posting } = readText(text, {}, 'a.txt');
    assert.equal(posting.applyUrl, 'https://lamps.example/jobs?a=1&b=');
    assert.match(posting.description, /<a href="https:\/\/lamps.example\/jobs\?a=1&amp;b=">/);
  });

  it('has a last day with a year of two digits', () => {
    for (const [line, day] of [
      ['Bewerbungsfrist: 20.12.98', '2098-12-20'],
      ['Closing date: 12/20/98', '2098-12-20'],
      ['Closing date: 12/10/98'],
      ['Apply by 20.12.98.', '2098-12-20'],
    ])
      assert.equal(read(line).posting.validThrough, day, line);
  });

  it('is temporary where its title says so', () => {
    for (const title of [
      'Baker (fixed-term)',
      'Bäcker, befristet auf zwei Jahre',
      'Baker – maternity cover',
    ])
      assert.deepEqual(
        readText(`# ${title}\n\nYou bake.`).posting.employmentTypes,
        ['TEMPORARY'],
        title,
      );
    for (const title of ['Bäcker (unbefristet)', 'Temporary Works Engineer'])
      assert.deepEqual(readText(`# ${title}\n\nYou bake.`).posting.employmentTypes, [], title);
  });

  it('reads days with slashes in the order of its language, unless that is English', () => {
    const french =
      'Vous êtes curieux et vous aimez les lampes de notre ville. Nous avons une équipe pour vous, avec des horaires du matin et du soir.';
    const english =
      'You are curious and you like the lamps of our town. We have a team for you and your friends, with the hours that you will like.';
    const lastDay = (text, line) => readText(`# Lamp\n\n${text}\n\n${line}`).posting.validThrough;
    assert.equal(lastDay(french, 'Date limite : 10/01/2199'), '2199-01-10');
    assert.equal(lastDay(english, 'Closing date: 10/01/2199'), undefined);
  });

  it('keeps the lines of facts with wide colons, and leaves out who is sought for', () => {
    const { posting } = readText(
      '# 招聘：市场经理\n\n公司：蓝灯公司\n类型：全职\n学历：本科\n经验：三年\n\n## 岗位职责\n1. 市场',
    );
    assert.deepEqual(
      [posting.title, posting.hiringOrganization?.name, posting.employmentTypes],
      ['市场经理', '蓝灯公司', ['FULL_TIME']],
    );
    assert.match(posting.description, /全职<br>\s*学历：本科<br>\s*经验/);
  });

  it('reads sentences of facts below its title, each for itself', () => {
    const { posting } = readText(
      '# Lamp keeper\nRemote, USA. $140K–$170K, four days a week.\n\nYou keep lamps.',
    );
    assert.deepEqual(
      [posting.applicantLocationRequirements, posting.salaries[0]?.min],
      [[{ name: 'USA', country: 'US' }], 140_000],
    );
    const text = 'Full-time, six to two. Starting wage $21.75/hour. A licence is required.';
    assert.equal(read(text).posting.salaries[0]?.text, 'Starting wage $21.75/hour.');
  });

  it('has the title below words that only say who seeks', () => {
    const text =
      'JOB OPENING\n\nThe Village is accepting applications for the position of:\n\nLAMP KEEPER\n\nYou keep lamps every night of the year.';
    assert.equal(readText(text, {}, 'a.txt').posting.title, 'LAMP KEEPER');
  });

  it('is no posting where it is a list of jobs', () => {
    const jobs = '## Lamp keeper\n\nYou keep lamps.\n\n## Rope maker\n\nYou make ropes.';
    for (const title of ['Open positions', 'Careers at The Lamp House', 'Offene Stellen']) {
      const { posting, codes } = readText(`# ${title}\n\n${jobs}`);
      assert.deepEqual([posting, codes], [undefined, ['postings-in-one-file']], title);
    }
    const { posting } = readText('# Careers adviser\n\n## The lamps\n\n## The ropes\n\nMany.');
    assert.equal(posting.title, 'Careers adviser');
  });

  it('leaves out a line that only announces a job above its facts', () => {
    const text = 'JOB VACANCY\n\nPosition: Lamp Keeper\nStart: ASAP\n\nDuties\n- keep lamps\n';
    assert.doesNotMatch(readText(text, {}, 'a.txt').posting.description, /VACANCY/);
  });

  it('takes hours from its title where nothing else states them', () => {
    const { posting } = readText('# Part-time lamp keeper\n\nYou keep lamps.');
    assert.deepEqual(posting.employmentTypes, ['PART_TIME']);
    const stated = readText('# Part-time lamp keeper\n\nContract: full-time\n\nYou keep lamps.');
    assert.deepEqual(stated.posting.employmentTypes, ['FULL_TIME']);
  });

  it('states a last day with a weekday before it and a time behind it', () => {
    for (const [text, day] of [
      ['Apply by: 31 January 2199 (23:59 CET)', '2199-01-31'],
      ['Closing date: 12/19/2198 5:00 PM Mountain', '2198-12-19'],
      ['Bewerbungsfrist: Freitag, den 18.12.2198, 12 Uhr', '2198-12-18'],
      ['Date limite : le 4 janvier 2199 à minuit', '2199-01-04'],
      ['Inscrições até: 20/12/2198', '2198-12-20'],
      ['Délai : 15 janvier 2199', '2199-01-15'],
      ['Deadline: by Friday, 18 December 2198 at noon', '2198-12-18'],
      ['Deadline: 3 March 2199 (extended)', '2199-03-03'],
      ['Closing: 12 noon, Friday 18 December 2198', '2198-12-18'],
      ['Apply by: 5pm on 18 December 2198', '2198-12-18'],
    ])
      assert.equal(read(text).posting.validThrough, day, text);
    for (const text of ['after 3 March 2199', 'in March 2199', '3-4 March 2199'])
      assert.equal(read(`Deadline: ${text}`).posting.validThrough, undefined, text);
    const codes = read('Closing date: Friday 18th December at noon').codes;
    assert.equal(codes.filter((code) => code === 'date-unreadable').length, 1);
  });

  it('reads days in the order that another day of the file tells', () => {
    const dates = ({ posting: { datePosted, validThrough } }) => [datePosted, validThrough];
    const both = (first, second) => read(`Opening date: ${first}\nClosing date: ${second}`);
    assert.deepEqual(dates(both('11/12/2198', '12/19/2198')), ['2198-11-12', '2198-12-19']);
    assert.deepEqual(dates(both('11/12/2198', '19/12/2198')), ['2198-12-11', '2198-12-19']);
    assert.deepEqual(dates(both('11/12/2198', '12/12/2198')), [undefined, '2198-12-12']);
    assert.deepEqual(dates(both('13/12/2198', '12/19/2198')), ['2198-12-13', '2198-12-19']);
    const matter = '---\ndate: 03/25/2198\nexpires: 04/05/2198\n---\n# Baker\n\nWe bake.';
    assert.deepEqual(dates(readText(matter)), ['2198-03-25', '2198-04-05']);
  });

  it('takes the address right behind the word for applying, also in a long line', () => {
    const words = 'We read what comes as it comes, and the place stays open until somebody has it.';
    const { posting } = read(
      `${words} Questions? Write to ina@lamps.example. Apply at https://lamps.example/apply/7.`,
    );
    assert.equal(posting.applyUrl, 'https://lamps.example/apply/7');
    const other = read(
      `${words} Before you apply, think. Our privacy policy: https://lamps.example/privacy`,
    );
    assert.equal(other.posting.applyUrl, undefined);
  });

  it('names a person without what stood around the address', () => {
    const { posting } = read('Contact: Prof. Ina Lamp, ina@lamps.example, +43 1 000');
    assert.equal(posting.custom.contact, 'Prof. Ina Lamp, +43 1 000');
  });

  it('states no more than places of what stands in the brackets of its title', () => {
    for (const [brackets, workplace, areas] of [
      ['Remote, m/w/d', 'remote', []],
      ['Remote, Germany, all genders', 'remote', ['Germany']],
      ['Remote, full time', 'remote', []],
      ['remote möglich', undefined, []],
    ]) {
      const { posting } = readText(`# Baker – Graz (${brackets})\n\nWe bake.`);
      const { applicantLocationRequirements, locations } = posting;
      assert.equal(posting.workplace, workplace, brackets);
      assert.deepEqual(
        applicantLocationRequirements.map(({ name }) => name),
        areas,
        brackets,
      );
      assert.deepEqual(locations, [], brackets);
    }
  });

  it('takes a title from the file name only where it names a job', () => {
    const named = readText('We bake.', {}, 'jobs/night-shift-baker.txt');
    assert.equal(named.posting.title, 'Night Shift Baker');
    assert.ok(named.codes.includes('title-from-file-name'));
    assert.equal(readText('We bake.', {}, 'jobs/crumb.txt').posting, undefined);
  });

  it('takes wording around a job out of its title', () => {
    for (const title of [
      'JD for Baker',
      'We are hiring: Baker',
      'Job description: Baker',
      'Vacature: Baker',
      '【急募】Baker',
      'TERMS OF REFERENCE: Baker',
      'Baker (2026-03)',
    ])
      assert.equal(readText(`## ${title}\n\nWe bake.`).posting.title, 'Baker', title);
    assert.equal(readText('# Position Manager\n\nx').posting.title, 'Position Manager');
  });

  it('leaves components of MDX out and keeps what is in them', () => {
    const body =
      'import X from \'./x\';\n\n# Baker\n\n<Callout type="info">We bake.</Callout>\n\nA `Map<String>` and List<String> stay.';
    const { posting } = readText(body, {}, 'baker.mdx');
    assert.match(posting.description, /We bake\./);
    assert.match(posting.description, /List&lt;String/);
    for (const raw of ['import', 'Callout']) assert.ok(!posting.description.includes(raw), raw);
  });

  it('names the file of an include that is not there', () => {
    for (const name of ['team', 'team.md', 'team.html']) {
      const file = name === 'team' ? 'team.md' : name;
      for (const options of [{}, { partials: new Map() }]) {
        const { message } = issueOf(read(`{% include ${name} %}`, options), 'include-missing');
        assert.ok(message.includes(` "${file}"`), message);
        assert.ok(!message.includes('.md.md'), message);
      }
    }
  });

  it('does not follow includes in circles', () => {
    const partials = new Map([
      ['a', 'A <x-x name="b"></x-x>'],
      ['b', 'B <x-x name="a"></x-x>'],
    ]);
    const { posting, codes } = read('<x-x name="a"></x-x>', { partials });
    assert.match(posting.description, /A B/);
    assert.ok(codes.includes('include-missing'));
  });

  it('may be in windows-1252', () => {
    const { posting } = readText(Buffer.from('# Baker\n\nCaf\xe9 \x93Crumb\x94', 'latin1'));
    assert.match(posting.description, /Café “Crumb”/);
  });

  it('is refused where it is no text', () => {
    const bytes = new Uint8Array([0x89, 0x50, 0, 0x0d, 0, 0x1a, 0, 0]);
    assert.deepEqual(readText(bytes).codes, ['file-not-text']);
  });

  // Time that grows with the square of the length would be minutes here.
  it('is read in a time that fits its length, however odd', { timeout: 300_000 }, () => {
    for (const text of [
      '*a_'.repeat(20_000),
      `${'a.'.repeat(60_000)}@`,
      'a@b.cc '.repeat(10_000),
      '{% a '.repeat(40_000),
      `a${' '.repeat(60_000)}b`,
      'We bake bread and rolls all day.\n\n'.repeat(60_000),
      '- '.repeat(100_000),
      '<!--'.repeat(100_000),
      '<A "'.repeat(100_000),
      '<x-y>'.repeat(100_000),
      '`'.repeat(200_000),
      '['.repeat(100_000),
      '<p>• a</p>'.repeat(50_000),
    ])
      assert.equal(read(text).posting.title, 'Baker');
  });

  it('keeps its emphasis and links in long paragraphs', () => {
    const words = 'bread and rolls '.repeat(400);
    const { posting } = read(`**${words}end** and ${words}jobs@crumb.example`);
    assert.match(posting.description, /^<p><strong>bread[^<]*end<\/strong>/);
    assert.match(posting.description, /<a href="mailto:jobs@crumb\.example">jobs@crumb/);
  });

  it('is refused, and nothing breaks, where it is nested without end', () => {
    assert.deepEqual(read('<div>'.repeat(200_000)).codes, ['text-too-nested']);
  });

  it('keeps all words of lists in lists and quotations without end', () => {
    for (const sign of ['- ', '> ', '>', '1. ']) {
      const { posting } = read(`${sign.repeat(20_000)}bread`);
      assert.match(posting.description, /bread/);
    }
  });
});
