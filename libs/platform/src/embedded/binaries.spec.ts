import { access, mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries, makeLinks } from './binaries.js';

test('the programs that npm installed are found', async () => {
  const { initdb, postgres } = await findBinaries();
  await Promise.all([initdb, postgres].map((program) => access(program)));
});

describe('links that the install script did not make', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yntymak-links-'));
    await mkdir(join(folder, 'native/lib'), { recursive: true });
    await writeFile(join(folder, 'native/lib/libpq.so.5.18'), 'library');
    const link = { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' };
    await writeFile(join(folder, 'native/pg-symlinks.json'), JSON.stringify([link]));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('are made, and move with the folder', async () => {
    await makeLinks(folder);
    expect(await readFile(join(folder, 'native/lib/libpq.so.5'), 'utf8')).toBe('library');
    expect(await readlink(join(folder, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18');
  });

  test('that are there stay, also when two starts make them at once', async () => {
    await Promise.all([makeLinks(folder), makeLinks(folder)]);
    await makeLinks(folder);
    expect(await readFile(join(folder, 'native/lib/libpq.so.5'), 'utf8')).toBe('library');
  });

  test('that cannot be made stop the start', async () => {
    await writeFile(
      join(folder, 'native/pg-symlinks.json'),
      JSON.stringify([{ source: 'native/lib/a', target: 'native/none/a' }]),
    );
    await expect(makeLinks(folder)).rejects.toMatchObject({ name: 'StartFault' });
  });
});
