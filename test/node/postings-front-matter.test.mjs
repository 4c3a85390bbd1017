import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { issueOf, readText } from './support/posting-files.mjs';

/** What a posting with these lines of front matter gives. */
const read = (lines, body = 'We bake.', options = {}) =>
  readText(`---\ntitle: Baker\ncompany: Crumb\n${lines}\n---\n${body}`, options);

describe('pay in front matter', () => {
  it('has points between its thousands, quoted or not', () => {
    for (const lines of [
      'salary: {min: "50.000", max: "60.000", currency: EUR, unit: YEAR}',
      'salary: {min: 50.000, max: 60.000, currency: EUR, unit: YEAR}',
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
    const { posting } = read('order: 010\nshifts: 3\nrate: 0.5');
    assert.deepEqual([posting.order, posting.custom], [10, { shifts: 3, rate: 0.5 }]);
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
