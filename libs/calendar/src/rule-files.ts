import { canonicalJson, type RuleUnit, type Text } from '#machine';
import { projectFile, StartFault } from '#platform';
import { readFileSync } from 'node:fs';

/** A record of a rule as a file has it. */
interface RuleInFile {
  readonly id: string;
  readonly value: number;
  readonly unit: RuleUnit;
  readonly statutory: boolean;
  readonly sourceAct: string | null;
  readonly article: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly note: Text;
}

const ofNoWorkflow = 'libs/calendar/data/rules.json';

/**
 * The records of the rules of no workflow and of further files (paths from the root of the project), each once.
 * @throws StartFault naming every rule that has two records from one day, or differs between two files.
 */
export function readRules(files: readonly string[]): RuleInFile[] {
  const byId = new Map<string, { readonly file: string; readonly records: readonly RuleInFile[] }>();
  const faults: string[] = [];
  for (const file of new Set([ofNoWorkflow, ...files])) {
    for (const [id, records] of recordsById(file)) {
      const days = records.map(({ validFrom }) => validFrom);
      if (new Set(days).size < days.length) faults.push(`${id} has two records from one day in ${file}`);
      const known = byId.get(id);
      if (known === undefined) byId.set(id, { file, records });
      else if (canonicalJson(known.records) !== canonicalJson(records))
        faults.push(`${id} differs between ${known.file} and ${file}`);
    }
  }
  if (faults.length > 0) throw new StartFault(`Broken rules:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return [...byId.values()].flatMap(({ records }) => records);
}

/** In order of their days, so that equal ones are alike. */
function recordsById(file: string): Map<string, RuleInFile[]> {
  const records = JSON.parse(readFileSync(projectFile(file), 'utf8')) as readonly RuleInFile[];
  const byId = new Map<string, RuleInFile[]>();
  for (const record of [...records].sort((one, two) => (one.validFrom < two.validFrom ? -1 : 1)))
    byId.set(record.id, [...(byId.get(record.id) ?? []), record]);
  return byId;
}
