import { closeSync, openSync } from 'node:fs';
import extensions from 'fs-native-extensions';
import { StartFault } from '../start-fault.js';

/**
 * Locks of the operating system on single bytes of one open file (`F_OFD_SETLK`). They belong to the open file, not to a process: a
 * child that inherits the descriptor holds them as well. The kernel frees them when the last who has the file open has ended,
 * however that happens, and no process number, namespace or clock has a part in it.
 */
export class FileLock {
  private constructor(
    private readonly file: string,
    readonly fd: number,
  ) {}

  /** Opens the file, makes it if there is none; holds no lock yet. */
  static open(file: string): FileLock {
    return new FileLock(file, openSync(file, 'a+', 0o600));
  }

  /** @returns whether this open file alone has the byte now. */
  tryExclusive(byte: number): boolean {
    return this.try(byte, false);
  }

  /** @returns whether this open file has the byte now, beside others that share it. */
  tryShared(byte: number): boolean {
    return this.try(byte, true);
  }

  release(byte: number): void {
    extensions.unlock(this.fd, byte, 1);
  }

  /** Frees every lock, unless another process has inherited the open file. */
  close(): void {
    closeSync(this.fd);
  }

  private try(byte: number, shared: boolean): boolean {
    try {
      return extensions.tryLock(this.fd, byte, 1, { shared });
    } catch (error) {
      const { message } = error as Error;
      throw new StartFault(`${this.file} cannot be locked (${message}): set a DATA_DIR on a file system that has locks.`, {
        cause: error,
      });
    }
  }
}
