import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { isPath, readPath } from '../../src/sources/mapping/read-path.js';

const data = {
  data: { items: [{ city: 'Graz' }, { town: 'Linz' }, { city: 'Wien', 'head office': true }] },
  list: [[1, 2], [3]],
  'résumé-url': 'https://a.example',
};

describe('readPath', () => {
  it('follows keys between dots', () => {
    expect(readPath(data, 'data.items[0].city')).to.deep.equal(['Graz']);
    expect(readPath(data, 'résumé-url')).to.deep.equal(['https://a.example']);
    expect(readPath(data, 'data.items[2].head office')).to.deep.equal([true]);
  });

  it('takes a key in quotes as it is', () => {
    const odd = { 'Dept. [1]': { 'a=b': 1 }, list: [{ 'x.y': 2 }] };
    expect(readPath(odd, "['Dept. [1]']['a=b']")).to.deep.equal([1]);
    expect(readPath(odd, "list[]['x.y']")).to.deep.equal([2]);
    expect(isPath("['Dept.'].x")).to.equal(true);
    expect(isPath("['Dept.'x")).to.equal(false);
  });

  it('reads every entry of a list and keeps a gap where an entry lacks the value', () => {
    expect(readPath(data, 'data.items[].city')).to.deep.equal(['Graz', undefined, 'Wien']);
    expect(readPath(data, 'list[][]')).to.deep.equal([1, 2, 3]);
    expect(readPath([{ id: 1 }], '[].id')).to.deep.equal([1]);
  });

  it('takes the key of a list as that of each entry', () => {
    expect(readPath(data, 'data.items.city')).to.deep.equal(['Graz', undefined, 'Wien']);
  });

  it('gives the value itself for an empty path', () => {
    expect(readPath(data, '')).to.deep.equal([data]);
  });

  it('finds nothing behind values that have no keys', () => {
    expect(readPath(data, 'data.items[7].city')).to.deep.equal([undefined]);
    expect(readPath(null, 'a.b')).to.deep.equal([undefined]);
    expect(readPath('text', 'length')).to.deep.equal([undefined]);
  });

  it('reaches no prototype', () => {
    for (const path of [
      '__proto__',
      'constructor.prototype',
      'data.toString',
      'data.items.length',
    ]) {
      expect(
        readPath(data, path).filter((value) => value !== undefined),
        path,
      ).to.deep.equal([]);
    }
    const own = JSON.parse('{ "__proto__": { "city": "Bonn" } }') as unknown;
    expect(readPath(own, '__proto__.city')).to.deep.equal(['Bonn']);
  });

  it('knows a path that is not written correctly', () => {
    for (const path of ['a..b', '.a', 'a.', 'a[x]', 'a[', '[-1]', 'a]']) {
      expect(isPath(path), path).to.equal(false);
    }
    for (const path of ['', 'a', 'a.b[].c[0]', '[]', '[][0].x y']) {
      expect(isPath(path), path).to.equal(true);
    }
  });
});
