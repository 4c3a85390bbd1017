import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { Draft, type DraftStorage } from '../../src/apply/draft.js';
import { answersWith, createFile, fieldsFor, question } from './support.js';

class MemoryStorage implements DraftStorage {
  readonly items = new Map<string, string>();
  get length(): number {
    return this.items.size;
  }
  key = (index: number): string | null => [...this.items.keys()][index] ?? null;
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
}

const broken: DraftStorage = {
  length: 1,
  key: () => {
    throw new Error('denied');
  },
  getItem: () => {
    throw new Error('denied');
  },
  setItem: () => {
    throw new Error('full');
  },
  removeItem: () => {
    throw new Error('denied');
  },
};

const options = [{ value: 'a', label: 'A' }];
const fields = fieldsFor(
  question({ id: 'days', type: 'multi', options }),
  question({ id: 'keep', type: 'consent' }),
  question({ id: 'gender', group: 'self-identification' }),
);
const answers = answersWith({ days: ['a'], keep: true, gender: 'f', resume: createFile() });

describe('Draft', () => {
  it('keeps texts and choices, and nothing private', () => {
    const storage = new MemoryStorage();
    const draft = new Draft('17', storage);
    expect(draft.write(fields, answers)).to.equal(true);
    expect([...(draft.read() ?? [])]).to.deep.equal([
      ['name', 'Ada Beekeeper'],
      ['email', 'ada@example.com'],
      ['days', ['a']],
    ]);
    expect([...storage.items.values()].join()).to.not.contain('gender');
  });

  it('belongs to one posting', () => {
    const storage = new MemoryStorage();
    new Draft('17', storage).write(fields, answers);
    expect(new Draft('18', storage).read()).to.equal(undefined);
  });

  it('is forgotten after a week', () => {
    const storage = new MemoryStorage();
    let now = 1_000_000;
    const draft = new Draft('17', storage, () => now);
    draft.write(fields, answers);
    now += 7 * 86_400_000 - 1;
    expect(draft.read()).to.not.equal(undefined);
    now += 1;
    expect(draft.read()).to.equal(undefined);
    expect(storage.items.size).to.equal(0);
  });

  it('is forgotten after a week whichever posting is opened, and only then', () => {
    const storage = new MemoryStorage();
    storage.setItem('another', '{"expires":0,"answers":[]}');
    for (const [id, days] of [
      ['15', 0],
      ['16', 3],
    ] as const) {
      new Draft(id, storage, () => days * 86_400_000).write(fields, answers);
    }
    new Draft('17', storage, () => 7 * 86_400_000).read();
    expect([...storage.items.keys()]).to.deep.equal(['another', 'open-roles:draft:16']);
  });

  it('can be cleared, and is when nothing is left', () => {
    const storage = new MemoryStorage();
    const draft = new Draft('17', storage);
    draft.write(fields, answers);
    draft.clear();
    expect(storage.items.size).to.equal(0);
    draft.write(fields, answers);
    expect(draft.write(fields, new Map([['name', '']]))).to.equal(false);
    expect(storage.items.size).to.equal(0);
  });

  it('takes broken storage and foreign content for no draft', () => {
    const draft = new Draft('17', broken);
    expect(draft.read()).to.equal(undefined);
    expect(draft.write(fields, answers)).to.equal(false);
    draft.clear();
    const storage = new MemoryStorage();
    storage.setItem('open-roles:draft:17', '{"answers":3}');
    expect(new Draft('17', storage).read()).to.equal(undefined);
  });
});
