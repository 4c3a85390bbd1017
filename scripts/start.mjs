// `npm start`: builds what is missing or older than its sources, then serves the demo on PORT (4173), or
// the next free port.
import { buildWhereStale } from './build-where-stale.mjs';

buildWhereStale();
// The demo judges applications with the built core, which a fresh clone has only now.
const { createDemoServer, listen } = await import('./demo-server.mjs');

const server = createDemoServer({ log: (line) => console.log(line) });
const address = await listen(server, Number(process.env.PORT ?? 4173));
console.log(`Careers page: ${address}/`);
console.log(`More pages:   ${address}/list.html, ${address}/states.html, ${address}/embed.html`);
console.log('Applications are kept in applications/. Stop with Ctrl+C.');
