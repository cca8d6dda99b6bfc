import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertPassage, serverAccount } from './server-account.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yntymak-account-'));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true }));

async function accounts(...lines: string[]): Promise<string> {
  const file = join(folder, 'passwd');
  await writeFile(file, [...lines, ''].join('\n'));
  return file;
}

const root = 'root:x:0:0:root:/root:/bin/bash';
const nobody = 'nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin';
const postgres = 'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash';

test("root's server runs as postgres", async () => {
  expect(await serverAccount(0, await accounts(root, nobody, postgres))).toEqual({ name: 'postgres', uid: 101, gid: 104 });
});

test('or as nobody', async () => {
  expect(await serverAccount(0, await accounts(root, nobody))).toEqual({ name: 'nobody', uid: 65534, gid: 65533 });
});

test('or not at all', async () => {
  await expect(serverAccount(0, await accounts(root))).rejects.toMatchObject({ name: 'StartFault' });
});

test("an ordinary user's server runs as the user", async () => {
  expect(await serverAccount(1000)).toBeNull();
});

describe('the account must pass through every folder above', () => {
  const stranger = { name: 'postgres', uid: 4_000_001, gid: 4_000_001 };

  test('and may', async () => {
    await mkdir(join(folder, 'data'), { mode: 0o711 });
    await assertPassage(stranger, join(folder, 'data', 'postgres'));
  });

  test('or the message names the folder and what to do', async () => {
    await mkdir(join(folder, 'closed', 'data'), { recursive: true });
    await chmod(join(folder, 'closed'), 0o700);
    await expect(assertPassage(stranger, join(folder, 'closed', 'data', 'postgres'))).rejects.toMatchObject({
      name: 'StartFault',
      message: expect.stringContaining(`who may not enter ${join(folder, 'closed')}: allow it (chmod o+x`) as string,
    });
  });
});
