import 'reflect-metadata';
import { explainFault, ShutdownHooks } from '#program';
import { readVerifyCommand } from './verify/verify-command.js';
import { verifyDatabase } from './verify/verify-database.js';
import { verifyProofFile } from './verify/verify-proof.js';

async function verify(shutdown: ShutdownHooks): Promise<boolean> {
  const { proof, key, checkpoints } = readVerifyCommand(process.argv.slice(2));
  if (proof === null) return verifyDatabase(shutdown, checkpoints);
  const { isProven, text } = await verifyProofFile(proof, key);
  console.log(text);
  return isProven;
}

const shutdown = new ShutdownHooks();
try {
  if (!(await verify(shutdown))) process.exitCode = 1;
} catch (error) {
  console.error(explainFault(error));
  process.exitCode = 1;
} finally {
  await shutdown.close();
}
