import { createHash, createHmac } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { S3Address } from '#platform';
import { DiskStore } from './disk.store.js';
import type { DocumentStore } from './document.store.js';
import { provedBytes } from './proved-bytes.js';
import { S3Store } from './s3.store.js';

const bytes = Buffer.concat(Array.from({ length: 300 }, (_, index) => Buffer.from(`Токтом ${index} ңөү `.repeat(80))));
const hash = createHash('sha256').update(bytes).digest('hex');
const bucket = 'yntymak-documents';

/** A store on trial, and how to reach behind its back. */
interface Trial {
  readonly store: DocumentStore;
  readonly folder: string;
  damage(content: Buffer): Promise<void>;
  close(): Promise<void>;
}

async function onDisk(): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), 'yntymak-documents-'));
  return {
    store: new DiskStore(folder),
    folder,
    damage: (content) => writeFile(join(folder, hash.slice(0, 2), hash.slice(2)), content),
    close: () => rm(folder, { recursive: true }),
  };
}

async function inS3(): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), 'yntymak-documents-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  const store = new S3Store(addressAt(port));
  return {
    store,
    folder,
    damage: async (content) => {
      // Under the right name, beside the server.
      const objects = join(folder, 's3', bucket, hash.slice(0, 2));
      const file = (await readdir(objects)).find((name) => name.startsWith(hash.slice(2)) && name.endsWith('_object'))!;
      await writeFile(join(objects, file), content);
    },
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

const addressAt = (port: number): S3Address => ({
  host: '127.0.0.1',
  port,
  bucket,
  region: 'us-east-1',
  key: 'S3RVER',
  secret: 'S3RVER',
  isTls: false,
});

describe.each([
  ['on disk', onDisk],
  ['in S3-compatible storage', inS3],
])('documents %s', (_, open) => {
  let trial: Trial;
  beforeEach(async () => void (trial = await open()));
  afterEach(() => trial.close());

  async function keep(content = bytes): Promise<void> {
    await mkdir(join(trial.folder, 'incoming'), { recursive: true });
    const path = join(trial.folder, 'incoming', 'file');
    await writeFile(path, content);
    await trial.store.keep(hash, path, content.length);
  }
  async function read(): Promise<Buffer | null> {
    const stream = await trial.store.read(hash);
    return stream && Buffer.concat(await stream.toArray());
  }
  const proved = async (): Promise<Buffer> => Buffer.concat(await (await provedBytes(trial.store, hash)).toArray());

  test('what is not there is not there', async () => {
    expect(await read()).toBeNull();
    await expect(proved()).rejects.toThrow(`The stored document ${hash} is missing.`);
  });

  test('what was stored is read back, byte by byte, and proved', async () => {
    await keep();
    expect((await read())!.equals(bytes)).toBe(true);
    expect((await proved()).equals(bytes)).toBe(true);
  });

  test('keeping the same again changes nothing', async () => {
    await keep();
    await keep();
    expect((await proved()).equals(bytes)).toBe(true);
  });

  test('what was removed is gone, also the second time, and can be stored again', async () => {
    await keep();
    await trial.store.remove(hash);
    expect(await read()).toBeNull();
    await trial.store.remove(hash);
    await keep();
    expect((await proved()).equals(bytes)).toBe(true);
  });

  test('damage is seen before anything is delivered, and healed by keeping it again', async () => {
    await keep();
    const damaged = Buffer.from(bytes);
    damaged[damaged.length - 1]! ^= 1;
    await trial.damage(damaged);
    await expect(proved()).rejects.toThrow(`The stored document ${hash} is changed.`);
    await trial.damage(bytes.subarray(0, -1));
    await expect(proved()).rejects.toThrow('is changed');
    await keep();
    expect((await proved()).equals(bytes)).toBe(true);
  });

  test('what changes between the proof and the delivery is not delivered as a whole', async () => {
    await keep();
    let reads = 0;
    const turning: DocumentStore = {
      keep: () => Promise.reject(new Error('not expected')),
      remove: () => Promise.reject(new Error('not expected')),
      read: async () => {
        reads += 1;
        if (reads === 2) await trial.damage(Buffer.concat([bytes.subarray(0, -1), Buffer.from('x')]));
        return trial.store.read(hash);
      },
    };
    const stream = await provedBytes(turning, hash);
    let delivered = 0;
    const reading = async (): Promise<void> => {
      for await (const chunk of stream) delivered += (chunk as Buffer).length;
    };
    await expect(reading()).rejects.toThrow('is changed');
    expect(delivered).toBeLessThan(bytes.length);
  });
});

test('on disk a file lies under its hash, readable by its owner alone', async () => {
  const { store, folder, close } = await onDisk();
  const path = join(folder, 'incoming');
  await writeFile(path, bytes, { mode: 0o600 });
  await store.keep(hash, path, bytes.length);
  expect(await readdir(folder)).toEqual([hash.slice(0, 2)]);
  expect((await readFile(join(folder, hash.slice(0, 2), hash.slice(2)))).equals(bytes)).toBe(true);
  await close();
});

describe('S3-compatible storage', () => {
  test('is called with a signature of version 4 over what is sent, and a wrong secret is a fault', async () => {
    const seen: { method: string; signed: string; length: number }[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          const body = Buffer.concat(chunks);
          const signed = /SignedHeaders=([^,]+)/.exec(request.headers.authorization!)![1]!;
          seen.push({ method: request.method!, signed, length: body.length });
          response
            .writeHead(signatureOf(request, 'right') === request.headers.authorization!.split('Signature=')[1] ? 200 : 403)
            .end(body);
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = addressAt((server.address() as AddressInfo).port);
    const folder = await mkdtemp(join(tmpdir(), 'yntymak-documents-'));
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    const store = new S3Store({ ...address, secret: 'right' });
    await store.keep(hash, path, bytes.length);
    await (await store.read(hash))!.toArray();
    const stranger = new S3Store({ ...address, secret: 'guessed' });
    await expect(stranger.keep(hash, path, bytes.length)).rejects.toThrow('The document storage answered 403.');
    await expect(stranger.read(hash)).rejects.toThrow('The document storage answered 403.');
    expect(seen[0]).toEqual({
      method: 'PUT',
      signed: 'content-length;content-type;host;x-amz-content-sha256;x-amz-date',
      length: bytes.length,
    });
    expect(seen[1]).toEqual({ method: 'GET', signed: 'host;x-amz-content-sha256;x-amz-date', length: 0 });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  test('that fails is busy; that is away says so', async () => {
    const server = createServer((_, response) => response.writeHead(503).end('slow down'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const store = new S3Store(addressAt(port));
    await expect(store.read(hash)).rejects.toMatchObject({ code: 'busy' });
    const folder = await mkdtemp(join(tmpdir(), 'yntymak-documents-'));
    await writeFile(join(folder, 'file'), bytes);
    await expect(store.keep(hash, join(folder, 'file'), bytes.length)).rejects.toMatchObject({ code: 'busy' });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(store.read(hash)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(store.keep(hash, join(folder, 'file'), bytes.length)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await rm(folder, { recursive: true });
  });
});

/** Signature version 4 of a request without a query, by the letter of its description. */
function signatureOf({ method, url, headers }: IncomingMessage, secret: string): string {
  const [, scope, signed] = /Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+)/.exec(
    headers.authorization!,
  )! as unknown as string[];
  const lines = signed!.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, url, '', lines.join(''), signed, headers['x-amz-content-sha256']].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, createHash('sha256').update(canonical).digest('hex')].join(
    '\n',
  );
  const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const key = scope!.split('/').reduce<string | Buffer>(mac, `AWS4${secret}`);
  return mac(key, toSign).toString('hex');
}
