import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartFault } from '../start-fault.js';
import { copyFile, withEach } from './copied-file.js';
import { type BackedUpFile, type Manifest, writeManifest } from './manifest.js';
import { sha256 } from '../sha256.js';

/** Where a backup has the files of the data folder. */
export const dataIn = (backup: string): string => join(backup, 'data');

/** A backup in the making, under another name until it is complete. */
export class BackupFolder {
  private readonly files: BackedUpFile[] = [];
  private readonly folders = new Set<string>();

  private constructor(
    private readonly target: string,
    private readonly unfinished: string,
  ) {}

  /** @throws StartFault when there is something in the way. */
  static async make(target: string): Promise<BackupFolder> {
    const there = await readdir(target).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw new StartFault(`The backup cannot be written to ${target}: ${error.message}.`, { cause: error });
    });
    if (there.length > 0) throw new StartFault(`${target} is not empty: name a folder that is not there yet.`);
    const unfinished = `${target}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(dataIn(unfinished), { recursive: true, mode: 0o700 });
    return new BackupFolder(target, unfinished);
  }

  /** A folder, with those above it. */
  async folder(path: string): Promise<void> {
    if (path === '.' || this.folders.has(path)) return;
    await this.folder(dirname(path));
    await mkdir(join(dataIn(this.unfinished), path), { recursive: true, mode: 0o700 });
    this.folders.add(path);
  }

  /** Copies a file of the data folder; one that has vanished is left out. */
  async add(path: string, file: string): Promise<void> {
    await this.folder(dirname(path));
    const copied = await copyFile(file, join(dataIn(this.unfinished), path));
    if (copied !== null) this.files.push({ path, ...copied });
  }

  /** Copies files under one folder. */
  async addAll(paths: readonly string[], from: string, under: string): Promise<void> {
    await withEach(paths, (path) => this.add(`${under}/${path}`, join(from, path)));
  }

  async write(path: string, content: Buffer): Promise<void> {
    await this.folder(dirname(path));
    await writeFile(join(dataIn(this.unfinished), path), content, { mode: 0o600, flag: 'wx', flush: true });
    this.files.push({ path, size: content.length, sha256: sha256(content).toString('hex') });
  }

  /** Puts the finished backup in its place. */
  async finish(about: Omit<Manifest, 'format' | 'files' | 'folders'>): Promise<Manifest> {
    const files = this.files.sort((left, right) => (left.path < right.path ? -1 : 1));
    const manifest = await writeManifest(this.unfinished, { ...about, folders: [...this.folders].sort(), files });
    await rename(this.unfinished, this.target);
    return manifest;
  }

  async abandon(): Promise<void> {
    await rm(this.unfinished, { recursive: true, force: true });
  }
}
