import 'reflect-metadata';
import { explainFault, Opened } from '#program';
import { readVerifyCommand } from './verify/verify-command.js';
import { verifyDatabase } from './verify/verify-database.js';
import { verifyProofFile } from './verify/verify-proof.js';

async function verify(opened: Opened): Promise<boolean> {
  const { proof, key, checkpoints } = readVerifyCommand(process.argv.slice(2));
  if (proof === null) return verifyDatabase(opened, checkpoints);
  const { isProven, text } = await verifyProofFile(proof, key);
  console.log(text);
  return isProven;
}

const opened = new Opened();
try {
  if (!(await verify(opened))) process.exitCode = 1;
} catch (error) {
  console.error(explainFault(error));
  process.exitCode = 1;
} finally {
  await opened.close();
}
