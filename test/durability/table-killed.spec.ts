import { once } from 'node:events';
import { Client, type HttpAnswer } from '../support/client.js';
import { endPrograms, makeDataDir, startProgram } from '../support/program.js';
import { csvOf, formOf, goodRow, tablePath } from '../support/tables.js';

afterEach(endPrograms);

const rows = 24;
const file = csvOf(...Array.from({ length: rows }, (_, index) => ({ ...goodRow, basisNumber: `${index}` })));

test.each(['step.committing', 'step.committed'])(
  'a process killed at %s in the middle of a table: the same request to the next one starts the rest, and no row twice',
  async (point) => {
    const { dataDir, remove } = await makeDataDir();
    const doomed = await startProgram({ dataDir, env: { YNTYMAK_CRASH_POINT: `${point}:11` } });
    const died = once(doomed.process, 'exit');
    const send = async (client: Client, query = ''): Promise<HttpAnswer> => {
      const { raw, headers } = await formOf(file);
      return client.send('POST', `${tablePath}${query}`, raw, headers);
    };
    const preview = await send(await Client.signIn(doomed.url, 'aimak.signatory'));
    expect(preview.body.counts).toMatchObject({ rows, ok: rows });
    const start = `?dryRun=false&token=${preview.body.token}`;
    await expect(send(await Client.signIn(doomed.url, 'aimak.signatory'), start)).rejects.toThrow();
    expect(await died).toEqual([null, 'SIGKILL']);

    const next = await startProgram({ dataDir });
    const signatory = await Client.signIn(next.url, 'aimak.signatory');
    const between = await send(signatory);
    expect(between.body.counts.started).toBeGreaterThan(0);
    expect(between.body.counts).toMatchObject({ refused: 0, ok: rows - between.body.counts.started });
    const again = await send(signatory, start);
    expect(again.body.counts).toMatchObject({ rows, started: rows, ok: 0, refused: 0, failed: 0 });
    const ids = again.body.rows.map((row: { case: { id: string } }) => row.case.id);
    expect(new Set(ids).size).toBe(rows);
    expect((await signatory.get('/api/instances?limit=200')).body.items).toHaveLength(rows);
    expect(await next.stop()).toBe(0);
    await remove();
  },
  120_000,
);
