// PostgreSQL and a store that speaks S3, for servers that keep nothing on their own disk.
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { postgresFault, startPostgres } from './postgres.mjs';

const fault = postgresFault();
// Where all is to be tested, nothing may be left out in silence.
const isRequired = process.env.REQUIRED_SERVICES?.split(/[\s,]+/).includes('postgresql');

/** Whether tests with both are left out, and why. */
export const skipsServices = isRequired ? false : (fault ?? false);

/** Starts both, the store in a folder; `env` is what a server is to be told of them. */
export async function startServices(folder) {
  if (fault !== undefined) throw new Error(fault);
  const postgres = await startPostgres();
  const directory = join(folder, 'store');
  const store = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'files' }],
  });
  const { port } = await store.run();
  return {
    postgres,
    storeFolder: directory,
    env: {
      DATABASE_URL: postgres.url,
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_BUCKET: 'files',
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    async stop() {
      await store.close();
      await postgres.stop();
    },
  };
}
