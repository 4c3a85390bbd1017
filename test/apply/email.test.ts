import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { readSample, requireSamples } from '../support/samples.js';
import { isPlausibleEmail, tidyEmail } from '../../src/apply/email.js';

const accepted = [
  'ada@example.com',
  'ADA@EXAMPLE.COM',
  "o'hara+jobs@mail.example.co.uk",
  'ada@bücher.example',
  'josé@example.com',
  '"a b"@example.com',
  'ada@[192.0.2.1]',
  '.ada.@example.museum',
];

const refused = [
  '',
  'ada',
  '@example.com',
  'ada@',
  'ada@example',
  'ada@@example.com',
  'ada@exam ple.com',
  'ada@example.com, bob@example.com',
  'ada@-example.com',
  'ada@example..com',
  'ada@example.123',
  'mailto:ada@example.com',
  '<b>@example.com',
  'ada@example.com\nBcc: bob@example.com',
  `${'a'.repeat(65)}@example.com`,
  `a@${'b'.repeat(250)}.com`,
  'ada@example.\u0000',
  '\ud800@example.com',
];

describe('isPlausibleEmail', () => {
  for (const address of accepted) {
    it(`takes ${address}`, () => {
      expect(isPlausibleEmail(address)).to.equal(true);
    });
  }

  for (const address of refused) {
    it(`refuses ${JSON.stringify(address.slice(0, 40))}`, () => {
      expect(isPlausibleEmail(address)).to.equal(false);
    });
  }

  it('refuses no valid address of recorded collections', async function () {
    await requireSamples(this);
    for (const name of ['isemail', 'validatorjs-email']) {
      const rows = JSON.parse(await readSample(`corpora/forms/${name}.json`)) as {
        input: string;
        valid: boolean;
      }[];
      const wrong = rows.filter((row) => row.valid && !isPlausibleEmail(tidyEmail(row.input)));
      expect(wrong.map((row) => row.input)).to.deep.equal([]);
    }
  });

  it('agrees with a recorded list of what applicants type', async function () {
    await requireSamples(this);
    const rows = JSON.parse(await readSample('corpora/forms/email-applicant.json')) as {
      input: string;
      expect: string;
    }[];
    const wrong = rows.filter((row) => {
      const isTaken = isPlausibleEmail(tidyEmail(row.input));
      return row.expect.startsWith('accept')
        ? !isTaken
        : row.expect.startsWith('reject') && isTaken;
    });
    expect(wrong.map((row) => row.input)).to.deep.equal([]);
  });
});

describe('tidyEmail', () => {
  it('takes off what is pasted along', () => {
    for (const text of [
      ' ada@example.com ',
      '<ada@example.com>',
      'Ada Beekeeper <ada@example.com>',
      '"Beekeeper, Ada" <ada@example.com>,',
      '"Ada <bees> @work" <ada@example.com>',
      'ada@example.com.',
      'ada@example.com;',
    ]) {
      expect(tidyEmail(text)).to.equal('ada@example.com');
    }
  });

  it('changes nothing else', () => {
    expect(tidyEmail('ada@example.com <Ada>')).to.equal('ada@example.com <Ada>');
  });
});
