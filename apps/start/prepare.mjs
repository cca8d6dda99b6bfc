// Makes a fresh or changed clone ready to run; says nothing when it is.
import { fileURLToPath } from 'node:url';
import { nodeProblem, prepare } from './preparation.mjs';

const problem = nodeProblem(process.versions.node) ?? prepare(fileURLToPath(new URL('../..', import.meta.url)));
if (problem) {
  console.error(problem);
  process.exit(1);
}
