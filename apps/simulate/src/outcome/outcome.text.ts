import type { Outcome } from './outcome.js';

/** An outcome as people read it. */
export function outcomeText(outcome: Outcome): string {
  const { from, until, municipalities, cases, steps, rang, states, medianDays, deadlines, notices, reminders, money, blocked } =
    outcome;
  return [
    `${municipalities} municipalities from ${from} to ${until}: ${cases} delegations, ${steps} steps, ${rang} of them deadlines.`,
    '',
    ...table('Cases now', states),
    ...table('Median days in a state', medianDays),
    ...table(
      'Deadlines met / missed',
      Object.fromEntries(Object.entries(deadlines).map(([name, { met, missed }]) => [name, `${met} / ${missed}`])),
    ),
    ...table(`Notices filed: ${sum(notices)}`, notices),
    ...table(`Reminders filed: ${sum(reminders)}`, reminders),
    ...table('Money, som', Object.fromEntries(Object.entries(money).map(([kind, amount]) => [kind, som(amount)]))),
    ...table('Awaited, but not possible yet', blocked),
    ...table('Incidents', outcome.incidents),
    `Journals without ids and hashes: ${outcome.fingerprint}`,
  ].join('\n');
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** A title, and under it each name with its value, right-aligned; "none" where there are none. */
function table(title: string, values: Readonly<Record<string, string | number>>): string[] {
  const rows = Object.entries(values);
  if (rows.length === 0) return [`${title}: none`, ''];
  const [names, widths] = [rows.map(([name]) => name.length), rows.map(([, value]) => `${value}`.length)];
  const line = ([name, value]: [string, string | number]): string =>
    `  ${name.padEnd(Math.max(...names))}  ${`${value}`.padStart(Math.max(...widths))}`;
  return [title, ...rows.map(line), ''];
}

/** Of tyiyn: whole som, in thousands. */
function som(amount: string): string {
  return `${BigInt(amount) / 100n}`.replace(/\B(?=(\d{3})+$)/g, ',');
}
