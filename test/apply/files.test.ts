import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { readSample, requireSamples } from '../support/samples.js';
import {
  acceptedNames,
  defaultFileLimits,
  fileError,
  fileExtension,
  isAcceptedType,
} from '../../src/apply/file-rules.js';
import { formatFileSize, parseFileSize } from '../../src/apply/file-size.js';

const file = (name: string, type = '', size = 10) => ({ name, type, size });

describe('isAcceptedType', () => {
  const cases: [string, string, string, boolean][] = [
    ['cv.pdf', '', '.pdf,.docx', true],
    ['CV.PDF', 'application/pdf', '.pdf', true],
    ['cv.pdf ', '', '.pdf', true],
    ['cv.pdf.exe', 'application/pdf', '.pdf', false],
    ['cv', '', '.pdf', false],
    ['.pdf', '', '.pdf', true],
    ['cv.pdf', '', 'pdf docx', true],
    ['cv.pdf', '', 'application/pdf', true],
    ['cv.pdf', 'application/x-pdf', 'application/pdf', true],
    ['cv.pdf.exe', 'application/x-pdf', 'application/pdf', false],
    ['scan.png', 'image/png', 'image/*', true],
    ['scan.png', '', 'image/*', true],
    ['cv.pdf', 'application/pdf', 'image/*', false],
    ['cv', 'application/pdf;x=1', 'application/pdf', true],
    ['cv.xyz', '', '', true],
    ['cv.xyz', '', '*/*', true],
    ['cv.xyz', '', '*', true],
    ['履歴書.pdf', '', '.pdf', true],
    ['cv.pdf\u200E', '', '.pdf', true],
    ['cv\u202Efdp.exe', '', '.pdf', false],
    ['cv.p\u200Edf', '', '.pdf', false],
  ];
  for (const [name, type, accept, expected] of cases) {
    it(`${expected ? 'takes' : 'refuses'} "${name}" (${type}) for "${accept}"`, () => {
      expect(isAcceptedType(file(name, type), accept)).to.equal(expected);
    });
  }

  it('reads an extension from every recorded file name without failing', async function () {
    await requireSamples(this);
    const rows = JSON.parse(await readSample('corpora/forms/filenames.json')) as {
      input: string;
    }[];
    for (const { input } of rows) expect(fileExtension(input)).to.be.a('string');
  });
});

describe('acceptedNames', () => {
  it('names types as people do', () => {
    expect(acceptedNames('.pdf, application/pdf, .docx, image/*, image/png, */*')).to.deep.equal([
      'PDF',
      'DOCX',
      'PNG',
    ]);
  });
});

describe('fileError', () => {
  it('names the first thing that is wrong', () => {
    expect(fileError(file('cv.pdf'), defaultFileLimits)).to.equal(undefined);
    expect(fileError(file('cv.exe', '', 0), defaultFileLimits)).to.equal('file-type');
    expect(fileError(file('cv.pdf', '', 0), defaultFileLimits)).to.equal('file-empty');
    expect(fileError(file('cv.pdf', '', 5e6), defaultFileLimits)).to.equal(undefined);
    expect(fileError(file('cv.pdf', '', 5e6 + 1), defaultFileLimits)).to.equal('file-too-large');
  });
});

describe('parseFileSize', () => {
  const cases: [string, number | undefined][] = [
    ['5 MB', 5e6],
    ['5mb', 5e6],
    ['500 kB', 5e5],
    ['2.5 MiB', 2621440],
    ['1,5 M', 1.5e6],
    ['1 GB', 1e9],
    ['1000000', 1e6],
    ['10b', 10],
    ['', undefined],
    ['0', undefined],
    ['-1 MB', undefined],
    ['five', undefined],
    ['5 constructor', undefined],
  ];
  for (const [text, bytes] of cases) {
    it(`reads "${text}"`, () => {
      expect(parseFileSize(text)).to.equal(bytes);
    });
  }
});

describe('formatFileSize', () => {
  it('writes sizes for readers of a language', () => {
    expect(formatFileSize(5e6, 'en')).to.equal('5 MB');
    expect(formatFileSize(2.46e6, 'de').replace(/\s/g, ' ')).to.equal('2,5 MB');
    expect(formatFileSize(240_000, 'en')).to.equal('240 kB');
    expect(formatFileSize(1, 'en')).to.equal('0.1 kB');
  });
});
