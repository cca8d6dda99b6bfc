import { resolve } from 'node:path';
import { engineVersion } from '#engine';
import { loadConfiguration, makeBackup } from '#platform';
import { explainFault } from '#program';
import { readBackupCommand } from './backup/backup-command.js';
import { summaryOf } from './backup/backup-summary.js';

try {
  const { target, withKeys } = readBackupCommand(process.argv.slice(2));
  const log = { info: console.error, warn: console.error };
  const manifest = await makeBackup(loadConfiguration(process.env), { target, withKeys, engineVersion, log });
  console.log(`Backed up to ${resolve(target)}: ${summaryOf(manifest)}`);
  if (!withKeys)
    console.log('Back up keys/ of the data folder apart, or say --with-keys: without them no new checkpoint can be signed.');
} catch (error) {
  console.error(explainFault(error));
  process.exitCode = 1;
}
