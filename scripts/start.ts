// `npm start`: builds what is missing or older than its sources, then serves the demo on PORT (4173), or
// the next free port.
import { buildWhereStale } from './build-where-stale.js';
import { listen } from './listen.js';

buildWhereStale();
// The demo and its server import what was built, which a fresh clone has only now.
const { createDemo } = await import('./demo-server.js');

const demo = createDemo({
  log: ({ event, method, status, milliseconds, error }) =>
    console.log(
      [event, method, status, milliseconds && `${milliseconds} ms`, error]
        .filter(Boolean)
        .join(' '),
    ),
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void demo.close().then(() => process.exit(0)));
}
const address = await listen(demo.server, Number(process.env['PORT'] ?? 4173));
console.log(`Careers page: ${address}/`);
console.log(`More pages:   ${address}/list.html, ${address}/states.html, ${address}/embed.html`);
const { folder } = await demo.applications.open();
console.log(`Applications are kept in ${folder}. Stop with Ctrl+C.`);
console.log(`To see them:  npx open-roles-server list --data ${JSON.stringify(folder)}`);
