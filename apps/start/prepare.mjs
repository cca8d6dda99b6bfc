// Makes a fresh or changed clone ready to run; says nothing when it is. Of several parts only those that are named.
import { fileURLToPath } from 'node:url';
import { nodeProblem, prepare } from './preparation.mjs';

const problem =
  nodeProblem(process.versions.node) ?? prepare(fileURLToPath(new URL('../..', import.meta.url)), process.argv.slice(2));
if (problem) {
  console.error(problem);
  process.exit(1);
}
