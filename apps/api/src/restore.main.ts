import { resolve } from 'node:path';
import { engineVersion } from '#engine';
import { loadConfiguration, restoreBackup } from '#platform';
import { explainFault } from '#program';
import { readRestoreCommand } from './backup/backup-command.js';
import { summaryOf } from './backup/backup-summary.js';

try {
  const { backup, dataDir } = readRestoreCommand(process.argv.slice(2));
  const folder = resolve(dataDir ?? loadConfiguration(process.env).dataDir);
  const manifest = await restoreBackup({ backup, dataDir: folder, engineVersion });
  console.log(`Restored to ${folder}: ${summaryOf(manifest)}`);
  console.log(`Start it with DATA_DIR=${folder} npm start; npm run verify proves what is in it.`);
} catch (error) {
  console.error(explainFault(error));
  process.exitCode = 1;
}
