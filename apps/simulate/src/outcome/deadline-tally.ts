import { deadlineEvent, type Workflow } from '#machine';
import { quarterEnd } from '../../../../workflows/delegation/v1/day.js';
import { allPaths, type Line } from './journal.js';

export interface Kept {
  met: number;
  missed: number;
}

/** Which deadlines run while a state is active, as the machine says. */
export function deadlinesByPath({ machine }: Pick<Workflow, 'machine'>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const look = (node: { after?: object; states?: object }, path: string): void => {
    if (node.after !== undefined) found.set(path, Object.keys(node.after));
    for (const [name, child] of Object.entries(node.states ?? {})) look(child, path === '' ? name : `${path}.${name}`);
  };
  look(machine.config as never, '');
  return found;
}

/** Days that come for everybody, whatever anybody does. */
const dates = ['effectiveDate', 'fiscalYearStart', 'termEnd', 'terminationEffective', 'recostingDue'];
/** Repeated while one state lasts: told by what was done for them. */
const repeated = ['trancheDue', 'reportDue', 'reportReviewDue', 'successionReviewDue'];

/** Counts for one case which deadlines were met (what they wait for came first) and which were missed (they rang). */
export function tally(lines: readonly Line[], byPath: ReadonlyMap<string, readonly string[]>, into: Record<string, Kept>): void {
  const count = (name: string, how: keyof Kept): void => {
    into[name] ??= { met: 0, missed: 0 };
    into[name][how] += 1;
  };
  const running = new Set<string>();
  const rung = new Set<string>();
  for (const line of lines) {
    const { event, payload } = line;
    const ring = event === deadlineEvent ? (payload as { name: string; from: string }) : null;
    const [before, after] = [allPaths(line.from), allPaths(line.to)];
    if (ring !== null) {
      rung.add(`${ring.name} ${ring.from}`);
      running.delete(ring.name);
      if (ring.name === 'trancheDue') countTransfer(after, count);
      else if (!dates.includes(ring.name)) count(ring.name, 'missed');
    }
    for (const [path, names] of byPath) {
      for (const name of names.filter((each) => !dates.includes(each) && !repeated.includes(each))) {
        if (before.includes(path) && !after.includes(path) && running.delete(name)) count(name, 'met');
        if (after.includes(path) && !before.includes(path)) running.add(name);
      }
    }
    countRepeated(line, rung, count);
  }
}

type Count = (name: string, how: keyof Kept) => void;

/** A transfer that is due was there, or funding is late by that. */
function countTransfer(after: readonly string[], count: Count): void {
  if (after.includes('live')) count('trancheDue', after.includes('live.funding.onSchedule') ? 'met' : 'missed');
}

function countRepeated({ event, payload }: Line, rung: Set<string>, count: Count): void {
  const { period } = payload as { period: string };
  if (event === 'submitReport' && once(rung, `submitted ${period}`) && !rung.has(`reportDue ${quarterEnd(period)}`))
    count('reportDue', 'met');
  if (event === 'submitReport') rung.delete('reviewed');
  if ((event === 'acceptReport' || event === 'returnReport') && once(rung, 'reviewed') && !hasRung(rung, 'reportReviewDue'))
    count('reportReviewDue', 'met');
  if (event === 'decideSuccession' && !hasRung(rung, 'successionReviewDue')) count('successionReviewDue', 'met');
}

function once(known: Set<string>, what: string): boolean {
  return !known.has(what) && known.add(what) !== undefined;
}

/** Rang since it was last asked. */
function hasRung(rung: Set<string>, name: string): boolean {
  const found = [...rung].filter((each) => each.startsWith(`${name} `));
  found.forEach((each) => rung.delete(each));
  return found.length > 0;
}
