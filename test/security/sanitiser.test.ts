import '../support/setup.js';
import { expect } from '@open-wc/testing';
import {
  createNativeEngine,
  createPurifierEngine,
  type HtmlEngine,
} from '../../components/internal/html/engines.js';
import { renderWith } from '../../components/internal/html/rich-text.js';
import { requireSamples } from '../support/samples.js';
import { ownPayloads, recordedPayloads, type Payload } from './payloads.js';
import { inBatches, interact, openStage, wait } from './stage.js';
import { faultsOf, written } from './structure.js';

const options = { base: 'https://careers.example/jobs/', headingLevel: 3 };

/** What a payload does with nothing in its way. */
async function signalsUnsanitised({ html }: Payload): Promise<string[]> {
  const stage = await openStage(false, html);
  await wait(60);
  interact(stage);
  await wait(60);
  stage.frame.remove();
  return stage.signals;
}

/** What is wrong with the nodes of a payload: a structure that is not allowed, or one that changes on the next reading. */
async function structuralFaults(engine: HtmlEngine, { html }: Payload): Promise<string[]> {
  const fragment = await renderWith(engine, html, options);
  const text = written(fragment);
  const faults = faultsOf(fragment);
  if (written(await renderWith(engine, text, options)) !== text)
    faults.push('sanitises differently again');
  const reading = document.createElement('template');
  reading.innerHTML = text;
  if (reading.innerHTML !== text) faults.push('parses differently again');
  return faults;
}

/** What sanitised payloads do in a page that a reader uses: run, or ask for something. */
async function signalsSanitised(
  engine: HtmlEngine,
  payloads: readonly Payload[],
): Promise<string[]> {
  const stage = await openStage(true);
  for (const { html } of payloads) {
    const fragment = await renderWith(engine, html, options);
    stage.document.body.append(stage.document.adoptNode(fragment));
  }
  await wait(60);
  interact(stage);
  await wait(60);
  stage.frame.remove();
  return stage.signals;
}

async function failures(engine: HtmlEngine, payloads: readonly Payload[]): Promise<string[]> {
  const failed: string[] = [];
  for (const payload of payloads) {
    const faults = await structuralFaults(engine, payload);
    if (faults.length > 0) failed.push(`${payload.id}: ${faults.slice(0, 3).join(', ')}`);
  }
  const groups: Payload[][] = [];
  for (let start = 0; start < payloads.length; start += 25)
    groups.push(payloads.slice(start, start + 25));
  await inBatches(groups, 4, async (group) => {
    if ((await signalsSanitised(engine, group)).length === 0) return;
    // A signal may be late and its payload another one: each is tried again alone.
    for (const payload of group) {
      const signals = await signalsSanitised(engine, [payload]);
      if (signals.length > 0) failed.push(`${payload.id}: ${signals.slice(0, 3).join(', ')}`);
    }
  });
  return failed;
}

const isChromium = 'userAgentData' in navigator;
const engines: [string, () => Promise<HtmlEngine | undefined>][] = [
  ['the sanitiser of the browser', async () => createNativeEngine()],
  ['the bundled sanitiser', createPurifierEngine],
];

describe('the detector of the sanitiser tests', () => {
  it('fires on our own attacks when nothing sanitises them', async function () {
    if (!isChromium) this.skip();
    const silent: string[] = [];
    await inBatches(
      ownPayloads.filter(({ live }) => live),
      20,
      async (payload) => {
        if ((await signalsUnsanitised(payload)).length === 0) silent.push(payload.id);
      },
    );
    expect(silent).to.deep.equal([]);
  });

  it('fires on the recorded attacks when nothing sanitises them', async function () {
    this.timeout(120_000);
    if (!isChromium) this.skip();
    await requireSamples(this);
    const live = (await recordedPayloads()).filter((payload) => payload.live);
    const silent: string[] = [];
    await inBatches(live, 20, async (payload) => {
      if ((await signalsUnsanitised(payload)).length === 0) silent.push(payload.id);
    });
    console.log(
      `detector: ${live.length - silent.length} of ${live.length} fired; silent: ${silent.join(' ')}`,
    );
    expect(silent, 'silent').to.have.lengthOf.below(live.length * 0.1);
  });
});

for (const [name, create] of engines) {
  describe(`a description sanitised by ${name}`, () => {
    it('is harmless, well formed and stable for our own attacks', async function () {
      this.timeout(60_000);
      const engine = await create();
      if (!engine) this.skip();
      expect(await failures(engine, ownPayloads)).to.deep.equal([]);
    });

    it('is harmless, well formed and stable for every recorded attack', async function () {
      this.timeout(300_000);
      await requireSamples(this);
      const engine = await create();
      if (!engine) this.skip();
      const payloads = await recordedPayloads();
      const failed = await failures(engine, payloads);
      console.log(`${name}: ${payloads.length} payloads, ${failed.length} failed`);
      expect(failed).to.deep.equal([]);
    });
  });
}
