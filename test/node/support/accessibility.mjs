import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const axeSource = await readFile(axe, 'utf8');

/** Runs every rule of axe, best practices included; resolves to one line for each element that breaks one. */
export async function violations(page) {
  await page.evaluate(axeSource);
  // Rules of colour need the colours that stay, not those of a transition.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  return page.evaluate(async () => {
    const { violations: found } = await globalThis.axe.run(document);
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
    );
  });
}
