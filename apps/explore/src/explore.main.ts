import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { explore, isReviewed } from '#explore';
import { type Facts, lintPackage, type Rule } from '#machine';
import { projectFile, StartFault } from '#platform';
import { explainFault } from '#program';
import { packages } from '#workflows';
import { readExploreCommand } from './explore-command.js';

function rulesOf(file: string | undefined): Facts['rules'] {
  if (file === undefined) return {};
  const rules = JSON.parse(readFileSync(projectFile(file), 'utf8')) as Rule[];
  return Object.fromEntries(rules.map((rule) => [rule.id, rule]));
}

try {
  const { workflow, seed, places, minutes } = readExploreCommand(
    process.argv.slice(2),
    packages.map(({ name }) => name),
  );
  const explored = packages.find(({ name }) => name === workflow)!;
  const rules = rulesOf(explored.rules);
  const faults = lintPackage(explored, Object.values(rules));
  if (faults.length > 0) throw new StartFault(faults.join('\n'));
  const until = performance.now() + minutes * 60_000;
  const isOver = (): boolean => performance.now() > until;
  const { findings, figures, story } = await explore(explored, {
    rules,
    others: packages,
    seed,
    places,
    isOver,
  });
  const open = findings.filter((finding) => !isReviewed(finding, explored.exploration?.reviewed ?? {}));
  for (const finding of open) console.log(`${finding.id}\n${story(finding).join('\n')}\n`);
  const { found, looked, asked, undecided } = figures;
  console.log(
    `${found} situations found, ${looked} looked at from every side; ${asked} questions for a way out, ${undecided} without an answer; ${findings.length - open.length} findings were reviewed before.`,
  );
  if (open.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(explainFault(error));
  process.exitCode = 1;
}
