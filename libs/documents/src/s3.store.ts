import aws4 from 'aws4';
import { createReadStream } from 'node:fs';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refused } from '#machine';
import type { S3Address } from '#platform';
import type { DocumentStore } from './document.store.js';

/** Milliseconds without a byte after which the storage counts as away. */
const timeoutMs = 20_000;

/** Objects of a bucket in S3-compatible storage, named as the files on disk are; addressed by path, signed with version 4. */
export class S3Store implements DocumentStore {
  constructor(private readonly address: S3Address) {}

  /** The storage compares the bytes with the hash that was signed. @throws Refused `busy` when it is away. */
  async keep(hash: string, file: string, size: number): Promise<void> {
    const headers = { 'content-length': size, 'content-type': 'application/octet-stream', 'x-amz-content-sha256': hash };
    const body = createReadStream(file);
    const answer = await this.ask('PUT', hash, headers, body);
    answer.resume();
    if (answer.statusCode === 200) return;
    body.destroy();
    throw refusedBy(answer);
  }

  async read(hash: string): Promise<Readable | null> {
    const answer = await this.ask('GET', hash);
    if (answer.statusCode === 200) return answer;
    answer.resume();
    if (answer.statusCode === 404) return null;
    throw refusedBy(answer);
  }

  async remove(hash: string): Promise<void> {
    const answer = await this.ask('DELETE', hash);
    answer.resume();
    if (answer.statusCode !== 204 && answer.statusCode !== 200 && answer.statusCode !== 404) throw refusedBy(answer);
  }

  private async ask(
    method: 'GET' | 'PUT' | 'DELETE',
    hash: string,
    headers: object = {},
    body?: Readable,
  ): Promise<IncomingMessage> {
    const { host, port, bucket, region, key, secret, isTls } = this.address;
    const path = `/${bucket}/${hash.slice(0, 2)}/${hash.slice(2)}`;
    const defaultPort = isTls ? 443 : 80;
    const signed = aws4.sign(
      { service: 's3', region, method, path, headers: { host: port === defaultPort ? host : `${host}:${port}`, ...headers } },
      { accessKeyId: key, secretAccessKey: secret },
    );
    const send = isTls ? httpsRequest : httpRequest;
    const asking = send({ host: host.replace(/^\[|\]$/g, ''), port, method, path, headers: signed.headers, timeout: timeoutMs });
    asking.once('timeout', () => asking.destroy(new Refused('busy')));
    const answering = new Promise<IncomingMessage>((resolve, reject) => asking.once('response', resolve).on('error', reject));
    // A server that refuses before all is sent has answered, and the rest fails; without an answer `answering` says why.
    if (body === undefined) asking.end();
    else void pipeline(body, asking).catch(() => undefined);
    return answering;
  }
}

function refusedBy({ statusCode = 0 }: IncomingMessage): Error {
  return statusCode >= 500 ? new Refused('busy') : new Error(`The document storage answered ${statusCode}.`);
}
