import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import S3rver from 's3rver';
import { longestDocument } from '#documents';
import { type Answered, applicant, employer, openApi, stranger, type TestApi } from '../../../../test/support/api.js';
import { planBulk } from '../../../../test/support/bulk.js';
import { uploadText } from '../../../../test/support/upload.js';

let dataDir: string;
let api: TestApi;
let address: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'yntymak-documents-'));
  api = await openApi({ dataDir });
  address = await api.app.listen(0, '127.0.0.1').then(() => api.app.getUrl());
});
afterAll(() => api.close());

interface Part {
  readonly content: Buffer | string;
  readonly fileName?: string;
  readonly type?: string;
  /** A field when it has none. */
  readonly isFile?: boolean;
}

const boundary = 'yntymak';

function form(...parts: Part[]): Buffer {
  const written = parts.map(({ content, fileName = 'Токтом.txt', type = 'text/plain', isFile = true }) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"`),
      Buffer.from(isFile ? `; filename="${fileName}"\r\ncontent-type: ${type}` : ''),
      Buffer.from('\r\n\r\n'),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]),
  );
  return Buffer.concat([...written, Buffer.from(`--${boundary}--\r\n`)]);
}

const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-requested-with': 'a test' };
const send = (login: string | null, raw: Buffer, url = '/api/documents'): Promise<Answered> =>
  api.ask(login, 'POST', url, { raw, headers: multipart });
const upload = (content: Buffer | string, part: Partial<Part> = {}, login = applicant): Promise<Answered> =>
  send(login, form({ content, ...part }));
const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
const files = async (): Promise<string[]> =>
  (await readdir(join(dataDir, 'documents'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const count = async (): Promise<number> =>
  Number((await api.database.dataSource.query<{ count: string }[]>('select count(*) from document'))[0]!.count);

/** An archive with these entries, as little as a reader needs. */
function zip(entries: Readonly<Record<string, string>>): Buffer {
  return Buffer.concat(
    Object.entries(entries).map(([name, text]) => {
      const content = deflateRawSync(text);
      const head = Buffer.alloc(30);
      head.writeUInt32LE(0x04034b50, 0);
      head.writeUInt16LE(20, 4);
      head.writeUInt16LE(8, 8);
      head.writeUInt32LE(content.length, 18);
      head.writeUInt32LE(text.length, 22);
      head.writeUInt16LE(name.length, 26);
      return Buffer.concat([head, Buffer.from(name), content]);
    }),
  );
}
const officeFile = (type: string): Buffer =>
  zip({ '[Content_Types].xml': `<Types><Override PartName="/x" ContentType="application/vnd.${type}.main+xml"/></Types>` });
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a document is what its content says, whatever it is called', () => {
  const word = 'openxmlformats-officedocument.wordprocessingml.document';
  const sheet = 'openxmlformats-officedocument.spreadsheetml.sheet';
  test.each<[string, Buffer | string, string]>([
    ['PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'application/pdf'],
    ['PNG', png, 'image/png'],
    ['JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), 'image/jpeg'],
    ['DOCX', officeFile(word), `application/vnd.${word}`],
    ['XLSX', officeFile(sheet), `application/vnd.${sheet}`],
    ['CSV', 'Жылы;Сумма\n2026;12000000\n2027;13000000\n', 'text/csv'],
    ['CSV with commas and quotes', 'a,b\r\n"x, y",2\r\n', 'text/csv'],
    ['a text', 'Ыйгарым укуктар; жана башка.\nЭкинчи сап ңөү.\n', 'text/plain'],
    ['one line', 'a;b', 'text/plain'],
  ])('%s', async (_, content, mediaType) => {
    const { status, body } = await upload(content, { fileName: 'program.exe', type: 'application/x-msdownload' });
    expect([status, body]).toEqual([
      201,
      { sha256: sha256(content), mediaType, size: Buffer.from(content).length, fileName: 'program.exe' },
    ]);
  });

  test.each<[string, Buffer | string]>([
    ['a program', Buffer.from('7f454c4602010100', 'hex')],
    ['a program for Windows', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)])],
    ['an archive', zip({ 'a.txt': 'text' })],
    ['a document with macros', officeFile('ms-word.document.macroEnabled')],
    ['a page', '<!DOCTYPE html><script>alert(1)</script>'],
    ['a picture that can run scripts', '\ufeff <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['XML', '<?xml version="1.0"?><a/>'],
    ['rich text', '{\\rtf1\\ansi x}'],
    ['a script', '#!/bin/sh\nrm -rf /\n'],
    ['text in another encoding', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])],
    ['text with control characters', 'a\0b'],
    ['half of a character', Buffer.from([0x61, 0xd0])],
  ])('%s is refused', async (_, content) => {
    const before = [await files(), await count()];
    expect(await upload(content, { fileName: 'act.pdf', type: 'application/pdf' })).toMatchObject({
      status: 422,
      body: { code: 'documentTypeRefused' },
    });
    expect([await files(), await count()]).toEqual(before);
  });
});

describe('an upload', () => {
  test('of the same bytes is the same document, also under another name and at once', async () => {
    const content = 'The same, twice.';
    const before = await count();
    const answers = await Promise.all([1, 2, 3].map((name) => upload(content, { fileName: `${name}.txt` })));
    expect(answers.map(({ status, body }) => [status, body.sha256])).toEqual(answers.map(() => [201, sha256(content)]));
    expect(await count()).toBe(before + 1);
  });

  test('keeps a name as text only: no path, no control character', async () => {
    const { body } = await upload('traversal', { fileName: '../../../../etc/passwd' });
    expect(body.fileName).not.toContain('/');
    const { headers } = await api.ask(applicant, 'GET', `/api/documents/${sha256('traversal')}`);
    expect(headers['content-disposition']).toBe(`attachment; filename="passwd.txt"; filename*=UTF-8''passwd.txt`);
    for (const fileName of ['a\tb.txt', 'a\u0001b', 'x'.repeat(256), 'a\u202eb.txt'])
      expect(await upload('named badly', { fileName })).toMatchObject({ status: 422, body: { code: 'invalidPayload' } });
    expect(await files()).not.toContain(sha256('named badly').slice(2));
  });

  test('of nothing, of too much, or of no file is refused, and leaves nothing', async () => {
    const before = [await files(), await count()];
    const refused = async (sent: Promise<Answered>, status: number, code: string): Promise<void> =>
      expect(await sent).toMatchObject({ status, body: { code } });
    await refused(upload(''), 422, 'documentEmpty');
    await refused(upload(Buffer.alloc(longestDocument + 1, 'a')), 413, 'documentTooLarge');
    await refused(upload('a field', { isFile: false }), 400, 'malformed');
    await refused(send(applicant, form()), 400, 'malformed');
    await refused(send(applicant, form({ content: 'one' }, { content: 'two' })), 400, 'malformed');
    await refused(send(applicant, form({ content: 'one' }, { content: 'two', isFile: false })), 400, 'malformed');
    await refused(send(applicant, form({ content: 'one' }).subarray(0, -8)), 400, 'malformed');
    await refused(send(applicant, Buffer.from('nothing of the kind')), 400, 'malformed');
    await refused(api.ask(applicant, 'POST', '/api/documents', { body: {} }), 415, 'uploadExpected');
    await refused(api.ask(applicant, 'POST', '/api/documents'), 415, 'uploadExpected');
    await refused(send(applicant, form({ content: 'x' }), '/api/documents?office=mayor'), 403, 'officeNotEntitled');
    await refused(send(applicant, form({ content: 'x' }), '/api/documents?bureau=1'), 400, 'malformed');
    await refused(send(null, form({ content: 'x' })), 401, 'unauthenticated');
    expect([await files(), await count()]).toEqual(before);
  });

  test('of exactly 20 MB is taken', async () => {
    expect(await upload(Buffer.alloc(longestDocument, 'a'))).toMatchObject({ status: 201, body: { size: longestDocument } });
  });

  test('is not taken from a page of somebody else, nor from one that does not say whose it is', async () => {
    const from = async (headers: Record<string, string>): Promise<number> => {
      const type = { 'content-type': multipart['content-type'] };
      return (
        await api.ask(applicant, 'POST', '/api/documents', { raw: form({ content: 'x' }), headers: { ...type, ...headers } })
      ).status;
    };
    expect(await from({})).toBe(403);
    expect(await from({ origin: 'https://elsewhere.example' })).toBe(403);
    expect(await from({ origin: 'null' })).toBe(403);
    expect(await from({ 'sec-fetch-site': 'cross-site', 'x-requested-with': 'x' })).toBe(403);
    expect(await from({ origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' })).toBe(201);
  });

  test('is not read at other addresses', async () => {
    const answer = await send(applicant, form({ content: 'x' }), '/api/workflows/leave/instances');
    expect(answer).toMatchObject({ status: 415, body: { code: 'unsupportedMediaType' } });
  });

  test('that is much too large gets its refusal over a real connection, which stays usable', async () => {
    const { cookie } = await signedIn();
    const body = form({ content: Buffer.alloc(2 * longestDocument, 'a') });
    const ask = (): Promise<Response> =>
      fetch(`${address}/api/documents`, { method: 'POST', headers: { ...multipart, cookie }, body });
    expect([(await ask()).status, (await ask()).status]).toEqual([413, 413]);
    expect((await files()).filter((name) => name.length < 62)).toEqual([]);
  });

  test('that is cut off leaves nothing', async () => {
    const { cookie } = await signedIn();
    const before = [await files(), await count()];
    const asking = httpRequest(`${address}/api/documents`, {
      method: 'POST',
      headers: { ...multipart, cookie, 'content-length': 1_000_000 },
    });
    asking.on('error', () => undefined);
    asking.write(form({ content: 'The beginning of a longer text '.repeat(1000) }).subarray(0, 20_000));
    await eventually(async () => (await readdir(join(dataDir, 'documents', 'incoming'))).length === 1);
    asking.destroy();
    await eventually(async () => (await readdir(join(dataDir, 'documents', 'incoming'))).length === 0);
    expect([await files(), await count()]).toEqual(before);
  });
});

test('documents may lie in S3-compatible storage', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'yntymak-s3-'));
  const bucket = 'yntymak';
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  const place = { host: '127.0.0.1', port, bucket, region: 'us-east-1', key: 'S3RVER', secret: 'S3RVER', isTls: false };
  const other = await openApi({ documentStore: place });
  const { status, body } = await uploadText(other, applicant, 'Алыста сакталат.');
  expect(status).toBe(201);
  expect((await other.ask(applicant, 'GET', `/api/documents/${body.sha256}`)).body).toBe('Алыста сакталат.');
  await server.close();
  expect((await other.ask(applicant, 'GET', `/api/documents/${body.sha256}`)).body).toMatchObject({ status: 503, code: 'busy' });
  expect((await uploadText(other, applicant, 'Сакталбайт.')).body).toMatchObject({ status: 503, code: 'busy' });
  await other.close();
  await rm(directory, { recursive: true });
});

test('what a program that died has left is swept at the start, what is arriving is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yntymak-documents-'));
  const incoming = join(folder, 'documents', 'incoming');
  await mkdir(incoming, { recursive: true });
  await writeFile(join(incoming, 'stale'), 'x');
  await writeFile(join(incoming, 'arriving'), 'x');
  const [now, old] = [new Date(), new Date(Date.now() - 3_600_000)];
  await utimes(join(incoming, 'stale'), old, old);
  await utimes(join(incoming, 'arriving'), now, now);
  const other = await openApi({ dataDir: folder });
  expect(await readdir(incoming)).toEqual(['arriving']);
  await other.close();
});

describe('a download', () => {
  const content = 'Айылдык кеңештин токтому ңөү';
  const hash = sha256(content);
  const url = `/api/documents/${hash}`;

  beforeAll(() => upload(content, { fileName: 'Токтом № 12.txt' }));

  test('is whole, is saved and not shown, is not kept by the way', async () => {
    const { status, body, headers } = await api.ask(applicant, 'GET', url);
    expect([status, body]).toEqual([200, content]);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(Buffer.byteLength(content)),
      'content-disposition': `attachment; filename="______ _ 12.txt"; filename*=UTF-8''%D0%A2%D0%BE%D0%BA%D1%82%D0%BE%D0%BC%20%E2%84%96%2012.txt`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    const head = await api.app.inject({ method: 'HEAD', url, headers: await signedIn() });
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([200, '', String(Buffer.byteLength(content))]);
  });

  test('of a large file comes through a real connection', async () => {
    const large = Buffer.alloc(5_000_000, 'ң');
    await upload(large);
    const answer = await fetch(`${address}/api/documents/${sha256(large)}`, { headers: await signedIn() });
    expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(sha256(large));
  });

  test('is for those who brought it, and for auditors; to nobody else it exists', async () => {
    expect((await api.ask(null, 'GET', url)).status).toBe(401);
    expect((await api.ask(stranger, 'GET', url)).body.code).toBe('notFound');
    expect((await api.ask('audit.auditor', 'GET', url)).status).toBe(200);
    for (const odd of ['x', hash.toUpperCase(), `${hash}0`, '0'.repeat(64)])
      expect((await api.ask(applicant, 'GET', `/api/documents/${odd}`)).status).toBe(404);
    expect((await api.ask(employer, 'GET', url)).status).toBe(404);
    // Who has the same bytes may read them, and learns nothing of who had them before.
    await upload(content, { fileName: 'mine.txt' }, employer);
    const own = await api.ask(employer, 'GET', url);
    expect([own.status, own.headers['content-disposition']]).toEqual([200, expect.stringContaining('mine.txt')]);
  });

  test('is also for those who may read a case that names it', async () => {
    const reason = 'An order of the ministry';
    await upload(reason, {}, employer);
    expect((await api.ask(applicant, 'GET', `/api/documents/${sha256(reason)}`)).status).toBe(404);
    const id = await api.askLeave();
    const refusal = { type: 'refuse', payload: { reasonText: 'no cover', order: { file: sha256(reason) } } };
    expect((await api.ask(employer, 'POST', `/api/instances/${id}/events`, { body: refusal })).status).toBe(200);
    expect((await api.ask(applicant, 'GET', `/api/documents/${sha256(reason)}`)).body).toBe(reason);
    expect((await api.ask(stranger, 'GET', `/api/documents/${sha256(reason)}`)).status).toBe(404);
  });

  test('of a file that was damaged or lost on disk is a fault, and bringing it again heals it', async () => {
    const place = join(dataDir, 'documents', hash.slice(0, 2), hash.slice(2));
    for (const spoil of [() => writeFile(place, content.replace('ң', 'н')), () => rm(place)]) {
      await spoil();
      const { status, body, headers } = await api.ask(applicant, 'GET', url);
      expect([status, body.code]).toEqual([500, 'fault']);
      expect(headers).not.toHaveProperty('content-disposition');
      await upload(content);
      expect((await api.ask(applicant, 'GET', url)).body).toBe(content);
    }
  });
});

describe('an event that came in on paper', () => {
  const scan = png;
  const paper = { document: sha256(scan), registrationNumber: '12-01/7', registeredOn: '2026-01-10' };
  const approve = async (id: string, more: object, path = ''): Promise<Answered> =>
    api.ask(employer, 'POST', `/api/instances/${id}/events${path}`, { body: { type: 'approve', ...more } });

  test('is checked, taken and shown with its scan', async () => {
    await upload(scan, { fileName: 'scan.png' }, employer);
    const id = await api.askLeave();
    const unknown = { ...paper, document: '0'.repeat(64) };
    expect(await approve(id, { paper: unknown }, '/check')).toMatchObject({
      status: 200,
      body: {
        allowed: false,
        reasons: [{ code: 'documentUnknown', text: `This document is not stored, or you may not read it: ${'0'.repeat(64)}.` }],
      },
    });
    expect(await approve(id, { paper: { ...paper, registeredOn: '2189-01-01' } })).toMatchObject({
      status: 409,
      body: { code: 'notAllowed', reasons: [{ code: 'paperInFuture' }] },
    });
    expect(await approve(id, { paper: { ...paper, registrationNumber: '' } })).toMatchObject({
      status: 422,
      body: { code: 'invalidPayload', problems: [{ path: '/paper/registrationNumber', code: 'isText' }] },
    });
    expect(await approve(id, { paper: 'x' })).toMatchObject({ status: 400, body: { problems: [{ path: '/paper' }] } });
    expect((await approve(id, { paper })).status).toBe(200);
    const { body } = await api.ask(applicant, 'GET', `/api/instances/${id}/journal`);
    expect(body.items.map((record: { paper?: unknown }) => record.paper)).toEqual([undefined, paper]);
    expect((await api.ask(applicant, 'GET', `/api/documents/${paper.document}`)).status).toBe(200);
  });

  test('may also begin a case', async () => {
    await upload(scan, {}, applicant);
    const input = {
      employee: 'clerk',
      employer: (await api.ask(employer, 'GET', '/api/me')).body.offices[0].body.id,
      firstDay: '2190-02-10',
      days: 5,
    };
    const answer = await api.ask(applicant, 'POST', '/api/workflows/leave/instances', { body: { input, paper } });
    expect(answer.status).toBe(201);
    const { body } = await api.ask(applicant, 'GET', `/api/instances/${answer.body.id}/journal`);
    expect(body.items[0].paper).toEqual(paper);
  });
});

describe('a document of others cannot be read by naming it', () => {
  const content = 'What only its author and auditors may read.';
  const foreign = sha256(content);
  const absent = '0'.repeat(64);
  const paperOf = (document: string): object => ({ document, registrationNumber: '12-01/7', registeredOn: '2026-01-10' });
  /** Without the hash that was asked for, which the answer repeats, and without the request's id. */
  const plain = ({ status, body }: Answered): string =>
    JSON.stringify([status, { ...body, instance: null }]).replace(/[0-9a-f]{64}/g, '<hash>');

  beforeAll(() => upload(content, {}, stranger));

  const ways: Record<string, (document: string) => Promise<Answered>> = {
    'in an event': async (document) => send(await api.askLeave(), { reasonText: 'x', order: { file: document } }),
    'in a list of an event': async (document) => send(await api.askLeave(), { reasonText: 'x', others: [{ file: document }] }),
    'as the paper of an event': async (document) =>
      send(await api.askLeave(), { reasonText: 'x' }, '', { paper: paperOf(document) }),
    'in a check': async (document) => send(await api.askLeave(), { reasonText: 'x', order: { file: document } }, '/check'),
    'in a start': (document) => begin({ certificate: document }),
    'as the paper of a start': (document) => begin({}, { paper: paperOf(document) }),
    'in the check of a start': (document) => begin({ certificate: document }, {}, '/check'),
    'in a plan for many': async (document) => {
      await api.askLeave();
      const event = { type: 'refuse', payload: { reasonText: 'x', order: { file: document } } };
      const planned = await planBulk(api, employer, { workflow: 'leave', state: 'asked' }, event);
      const { wouldApply, blocked } = planned.body;
      return { ...planned, body: { wouldApply, why: blocked.map(({ example }: { example: unknown }) => example) } };
    },
  };

  test.each(Object.entries(ways))('%s: it is as unknown as one that is not there', async (_, name) => {
    const [ofOthers, ofNobody] = [await name(foreign), await name(absent)];
    expect(JSON.stringify(ofOthers.body)).toContain('documentUnknown');
    expect(plain(ofOthers)).toEqual(plain(ofNobody));
    for (const login of [applicant, employer])
      expect((await api.ask(login, 'GET', `/api/documents/${foreign}`)).status).toBe(404);
  });

  test('nor does it get the name that others gave it, where a case of one’s own names the same bytes', async () => {
    const same = 'The same bytes, in two houses.';
    await upload(same, { fileName: 'How strangers call it.txt' }, stranger);
    await upload(same, { fileName: 'Our order.txt' }, employer);
    expect((await send(await api.askLeave(), { reasonText: 'x', order: { file: sha256(same) } })).status).toBe(200);
    const { headers } = await api.ask(applicant, 'GET', `/api/documents/${sha256(same)}`);
    expect(headers['content-disposition']).toContain('filename="Our order.txt"');
  });

  test('what another case names may be named in one’s own by those who may read that case', async () => {
    const order = 'An order that two cases rest on.';
    await upload(order, {}, employer);
    const refuse = async (): Promise<number> =>
      (await send(await api.askLeave(), { reasonText: 'x', order: { file: sha256(order) } })).status;
    expect([await refuse(), await refuse()]).toEqual([200, 200]);
    expect((await begin({ certificate: sha256(order) })).status).toBe(201);
  });

  const send = async (id: string, payload: object, path = '', more: object = {}): Promise<Answered> =>
    api.ask(employer, 'POST', `/api/instances/${id}/events${path}`, { body: { type: 'refuse', payload, ...more } });

  async function begin(input: object, more: object = {}, path = ''): Promise<Answered> {
    const { body } = (await api.ask(employer, 'GET', '/api/me')).body.offices[0];
    const leave = { employee: 'clerk', employer: body.id, firstDay: '2190-02-10', days: 1, ...input };
    return api.ask(applicant, 'POST', `/api/workflows/leave/instances${path}`, { body: { input: leave, ...more } });
  }
});

async function signedIn(): Promise<{ cookie: string }> {
  const payload = { login: applicant, password: 'yntymak-demo' };
  const { cookies } = await api.app.inject({ method: 'POST', url: '/api/session', payload });
  return { cookie: `yntymak_session=${cookies[0]!.value}` };
}

async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries === 100) throw new Error('It did not come to be.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
