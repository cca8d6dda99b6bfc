import { addDays } from '#machine';
import type { Dice } from '#machine';
import type { View } from './surroundings.js';

interface Transfer {
  readonly dueOn: string;
  readonly amount: string;
}

const quarterDays = ['01-15', '04-01', '07-01', '10-01'];

/** A costing of the terms in hand; of an amendment, one that mostly leaves the past as it is. */
export function costingOf(view: View, dice: Dice): object {
  const { draft, existing, amendment, costing, items } = view.context;
  const since = draft.effectiveDate ?? view.around.today;
  const from = existing !== null && existing.registeredOn > since ? existing.registeredOn : since;
  const end = amendment?.draft.termEnd ?? draft.termEnd ?? `${Number(from.slice(0, 4)) + 2}-12-31`;
  const first = Number(from.slice(0, 4));
  const last = Math.max(Number(end.slice(0, 4)), first + 2);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const isAmended = amendment !== null && costing !== null;
  const changed = isAmended && dice.chance(70) ? changedAhead(costing.schedule, view.around.today, end, dice) : null;
  const past = isAmended && dice.chance(90) ? costing.schedule.filter(({ dueOn }) => dueOn <= view.around.today) : [];
  const schedule = years
    .flatMap((year) => transfers(year, from, end, dice))
    .filter(({ dueOn }) => !isAmended || dueOn > view.around.today || past.length === 0);
  const kept = changed ?? past;
  const added = changed === null ? schedule : schedule.filter(({ dueOn }) => dueOn > (kept.at(-1)?.dueOn ?? ''));
  const all = [...kept, ...added.filter(({ dueOn }) => kept.every((each) => each.dueOn !== dueOn))];
  const known = isAmended ? items.map(({ key, kind, description }) => ({ key, kind, description })) : [];
  return {
    method: 'Res. 715 App. 1',
    methodVersion: '2019',
    lines: years.flatMap((year) => linesOf(year, all, dice)),
    schedule: all,
    items: [...known, ...(isAmended ? [] : itemLines(dice))],
    ...((isAmended || dice.chance(30)) && { backLoadedByClause: 'Clause 7' }),
  };
}

/** The transfers in force, those of some months ahead larger, smaller or on another day: what people mostly amend. */
function changedAhead(transfersNow: readonly Transfer[], today: string, end: string, dice: Dice): Transfer[] {
  const from = addDays(today, dice.pick([20, 60, 120, 250]));
  const percent = BigInt(dice.pick([60, 100, 110, 150]));
  const isMoved = dice.chance(30);
  return transfersNow
    .map(({ dueOn, amount }) => {
      if (dueOn <= from) return { dueOn, amount };
      return { dueOn: isMoved ? addDays(dueOn, 9) : dueOn, amount: String((BigInt(amount) * percent) / 100n) };
    })
    .filter(({ dueOn }) => dueOn <= end);
}

/** A year's transfers within the term: by quarter, or all at once; now and then a year without any. */
function transfers(year: number, from: string, end: string, dice: Dice): Transfer[] {
  const total = BigInt(dice.between(1, 60)) * 1_000_000n + BigInt(dice.between(0, 9));
  const start = `${year}-01-01` < from ? from : `${year}-01-01`;
  if (start > end || dice.chance(2)) return [];
  if (dice.chance(20)) return [{ dueOn: start, amount: String(total) }];
  const ahead = quarterDays.map((day) => `${year}-${day}`).filter((day) => day > start && day <= end);
  const days = dice.chance(70) || ahead.length === 0 ? [start, ...ahead] : ahead;
  const spread = days.length === 1 ? days : [...days.slice(0, -1), days.at(-1)!];
  const part = total / BigInt(spread.length);
  return spread.map((dueOn, index) => ({ dueOn, amount: String(index === 0 ? total - part * BigInt(spread.length - 1) : part) }));
}

/** What a year costs: all of its transfers, in one line or two; a year without transfers costs little. */
function linesOf(year: number, schedule: readonly Transfer[], dice: Dice): object[] {
  const total = schedule.filter(({ dueOn }) => dueOn.startsWith(`${year}`)).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  const line = (amount: bigint) => ({ year, kind: 'staff', description: 'Specialists', volume: 1, price: String(amount) });
  if (total < 2n) return [line(1000n)];
  const wanted = dice.chance(80) ? total : (total * 9n) / 10n + 1n;
  return dice.chance(50) ? [line(wanted)] : [line(wanted / 2n), line(wanted - wanted / 2n)];
}

const kinds = ['property', 'staffPosts', 'data', 'software', 'training'];

function itemLines(dice: Dice): object[] {
  return Array.from({ length: dice.pick([0, 1, 1, 2]) }, (_, index) => ({
    key: `item${index + 1}`,
    kind: dice.pick(kinds),
    description: 'Records of the last ten years',
  }));
}
