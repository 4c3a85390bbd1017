import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { defaultPlatform } from '../../src/http/platform.js';

describe('the default platform', () => {
  it('uses the fetch that the page has when it is called', async () => {
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.resolve(new Response('replaced'));
    try {
      const response = await defaultPlatform.fetch('https://jobs.example/');
      expect(await response.text()).to.equal('replaced');
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('calls back after a time unless it is cancelled', async () => {
    const calls: string[] = [];
    defaultPlatform.after(1, () => calls.push('cancelled'))();
    await new Promise<void>((resolve) => defaultPlatform.after(5, resolve));
    expect(calls).to.deep.equal([]);
  });

  it('tells when the device is online again, until it is stopped', () => {
    let calls = 0;
    const stop = defaultPlatform.online(() => (calls += 1));
    globalThis.dispatchEvent(new Event('online'));
    stop();
    globalThis.dispatchEvent(new Event('online'));
    expect(calls).to.equal(1);
  });

  it('knows the time and something random', () => {
    expect(defaultPlatform.now()).to.be.closeTo(Date.now(), 1000);
    expect(defaultPlatform.random()).to.be.within(0, 1);
  });
});
