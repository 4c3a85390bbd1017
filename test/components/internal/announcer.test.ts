import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { announce, retainAnnouncer } from '../../../components/internal/a11y/announcer.js';

const find = (): NodeListOf<HTMLElement> =>
  document.querySelectorAll('[data-open-roles="announcer"]');

/** Runs timers when a test says so. */
function fakeTimers(): { run: () => void; restore: () => void } {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const waiting = new Map<number, () => void>();
  let next = 1;
  Object.assign(globalThis, {
    setTimeout: (callback: () => void) => {
      waiting.set(next, callback);
      return next++;
    },
    clearTimeout: (id: number) => void waiting.delete(id),
  });
  return {
    run() {
      const due = [...waiting];
      waiting.clear();
      for (const [, callback] of due) callback();
    },
    restore: () => void Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear }),
  };
}

describe('the announcer', () => {
  let timers: ReturnType<typeof fakeTimers>;
  let release: () => void;

  beforeEach(() => {
    timers = fakeTimers();
    release = retainAnnouncer();
  });

  afterEach(() => {
    release();
    timers.run();
    timers.run();
    timers.restore();
  });

  it('is one polite, invisible region, in the page before anything is said', () => {
    const second = retainAnnouncer();
    const [region] = find();
    expect(find()).to.have.lengthOf(1);
    expect(region?.getAttribute('role')).to.equal('status');
    expect(region?.textContent).to.equal('');
    expect(region?.getBoundingClientRect().width).to.be.at.most(1);
    second();
  });

  it('says a text once it has settled, and empties itself after', () => {
    announce('7 jobs');
    expect(find()[0]?.textContent).to.equal('');
    timers.run();
    expect(find()[0]?.textContent).to.equal('7 jobs');
    timers.run();
    expect(find()[0]?.textContent).to.equal('');
  });

  it('speaks the language of the element that it speaks for', () => {
    const list = document.createElement('div');
    list.lang = 'de';
    document.body.append(list);
    announce('7 Stellen', list);
    timers.run();
    expect(find()[0]?.lang).to.equal('de');
    list.removeAttribute('lang');
    announce('7 jobs', list);
    timers.run();
    expect(find()[0]?.lang).to.equal(document.documentElement.lang);
    list.remove();
  });

  it('says only the last of the texts that come in a row', () => {
    const list = {};
    const changes: string[] = [];
    const observer = new MutationObserver((records) =>
      changes.push(...records.map(() => 'change')),
    );
    const [region] = find();
    if (region) observer.observe(region, { childList: true, characterData: true, subtree: true });
    announce('7 jobs', list);
    announce('3 jobs', list);
    announce('1 job', list);
    timers.run();
    expect(region?.textContent).to.equal('1 job');
    expect(observer.takeRecords()).to.have.lengthOf(1);
    observer.disconnect();
  });

  it('says the texts of several elements together, each once', () => {
    announce('7 jobs', {});
    announce('The jobs could not be loaded.', {});
    announce('7 jobs', {});
    timers.run();
    expect(find()[0]?.textContent).to.equal('7 jobs The jobs could not be loaded.');
  });

  it('takes back a text that is no longer true', () => {
    const list = {};
    announce('7 jobs', list);
    announce('', list);
    timers.run();
    expect(find()[0]?.textContent).to.equal('');
  });

  it('leaves the page with the last element that needs it', () => {
    const second = retainAnnouncer();
    release();
    expect(find()).to.have.lengthOf(1);
    second();
    second();
    expect(find()).to.have.lengthOf(0);
  });

  it('stays until its last text could be read', () => {
    announce('Sent');
    release();
    timers.run();
    expect(find()[0]?.textContent).to.equal('Sent');
    timers.run();
    expect(find()).to.have.lengthOf(0);
  });

  it('comes back when the page replaced its body', () => {
    const old = document.body;
    const body = document.createElement('body');
    document.documentElement.replaceChild(body, old);
    announce('7 jobs');
    timers.run();
    expect(body.textContent).to.equal('7 jobs');
    document.documentElement.replaceChild(old, body);
  });

  it('speaks in an open dialog, which makes all around it inert, and after it elsewhere', () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    announce('7 jobs');
    timers.run();
    expect(find()[0]?.parentElement).to.equal(dialog);
    expect(find()[0]?.textContent).to.equal('7 jobs');
    dialog.close();
    announce('8 jobs');
    timers.run();
    expect(find()[0]?.parentElement).to.equal(document.body);
    dialog.remove();
  });
});
