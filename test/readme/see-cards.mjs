// Opens an address in a real browser. Fails where no card comes, or where the console, the browser or the
// content security policy has anything to say.
//   node test/readme/see-cards.mjs http://127.0.0.1:4173/
import { launchBrowser, openPage } from '../node/support/browser.mjs';

const [address] = process.argv.slice(2);
const browser = await launchBrowser();
try {
  const page = await openPage(browser, address);
  await page.waitForSelector('>>> job-list >>> [part~="title"]', { visible: true });
  const cards = await page.$$('>>> job-list >>> [part~="card"]');
  console.log(`${address} shows ${cards.length} cards`);
  for (const trouble of page.troubles) console.error(`FAILED: ${trouble}`);
  if (page.troubles.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
}
