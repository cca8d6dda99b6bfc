import { parseArgs } from 'node:util';
import { StartFault } from '#platform';

const usage = {
  backup: `Usage: npm run backup -- <folder> [--with-keys]    backs up the embedded database and the documents`,
  restore: `Usage: npm run restore -- <backup> [--data-dir <folder>]    brings a backup into an empty data folder`,
};

/** @throws StartFault that says how it is used. */
export function readBackupCommand(args: readonly string[]): { readonly target: string; readonly withKeys: boolean } {
  return read('backup', () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'with-keys': { type: 'boolean', default: false } },
    });
    return positionals.length === 1 ? { target: positionals[0]!, withKeys: values['with-keys'] } : null;
  });
}

/** `dataDir` null: that of the settings. @throws StartFault that says how it is used. */
export function readRestoreCommand(args: readonly string[]): { readonly backup: string; readonly dataDir: string | null } {
  return read('restore', () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'data-dir': { type: 'string' } },
    });
    return positionals.length === 1 ? { backup: positionals[0]!, dataDir: values['data-dir'] ?? null } : null;
  });
}

function read<Command>(name: keyof typeof usage, parse: () => Command | null): Command {
  try {
    const command = parse();
    if (command !== null) return command;
  } catch {
    // Something that it does not know.
  }
  throw new StartFault(usage[name]);
}
