import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
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

/** The store refused, or could not be reached. Holds nothing of a file. */
export class FileStoreError extends Error {
  override readonly name = 'FileStoreError';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
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
      throw new FileStoreError(`HTTP ${response.status}`);
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
