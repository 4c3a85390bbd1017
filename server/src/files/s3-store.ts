import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { RemoteError } from '../remote-error.js';
import type { FileStore } from './file-store.js';

/** A bucket of an S3-compatible store. */
export interface S3Setting {
  /** `https://s3.example.com`; the bucket follows as the first part of the path. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Keeps files in a bucket, under their ids. */
export function openS3Store({ endpoint, bucket, ...credentials }: S3Setting): FileStore {
  const client = new AwsClient({ ...credentials, service: 's3', retries: 3 });
  const ask = async (method: string, id: string, body?: Blob): Promise<Response> => {
    const response = await client.fetch(`${endpoint.replace(/\/$/u, '')}/${bucket}/${id}`, {
      method,
      ...(body && { body, headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } }),
    });
    if (!response.ok && !(method === 'DELETE' && response.status === 404)) {
      await response.body?.cancel();
      throw new RemoteError(`HTTP ${response.status}`);
    }
    return response;
  };
  return {
    async put(id, path) {
      const response = await ask('PUT', id, await openAsBlob(path));
      await response.body?.cancel();
    },
    async read(id) {
      const { body } = await ask('GET', id);
      return body ? Readable.fromWeb(body) : Readable.from([]);
    },
    async remove(id) {
      const response = await ask('DELETE', id);
      await response.body?.cancel();
    },
  };
}
