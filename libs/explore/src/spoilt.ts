import type { Dice } from '#machine';

/** What no field is meant to hold. */
const odd: readonly unknown[] = [
  null,
  '',
  ' ',
  -1,
  0,
  1.5,
  1e21,
  Number.NaN,
  true,
  [],
  {},
  [[]],
  'x'.repeat(30_000),
  '00',
  '-1',
  '9'.repeat(16),
  '0'.repeat(64),
  '2026-02-30',
  '1990-01-01',
  '2199-12-31',
  '2026-Q5',
  '\u0000',
  '\ud800',
  '0193e000-0000-7000-8000-ffffffffffff',
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
];

/** A payload with one fault, at any depth: a field that is missing, odd, too many, or twice. */
export function spoilt(payload: object, dice: Dice): unknown {
  if (dice.chance(3)) return dice.pick(odd);
  const copy = structuredClone(payload) as Record<string, unknown>;
  const names = Object.keys(copy);
  if (names.length === 0 || dice.chance(10))
    return { ...copy, [dice.pick(['extra', 'constructor', 'type', 'at'])]: dice.pick(odd) };
  const name = dice.pick(names);
  const value = copy[name];
  if (typeof value === 'object' && value !== null && dice.chance(70)) return { ...copy, [name]: spoiltPart(value, dice) };
  if (dice.chance(30)) delete copy[name];
  else copy[name] = dice.pick(odd);
  return copy;
}

function spoiltPart(value: object, dice: Dice): unknown {
  if (!Array.isArray(value)) return spoilt(value, dice);
  const list = value as unknown[];
  if (list.length === 0 || dice.chance(15)) return [...list, dice.pick(odd)];
  if (dice.chance(20)) return [...list, list[0]];
  const index = dice.below(list.length);
  const entry = list[index];
  const instead = typeof entry === 'object' && entry !== null ? spoilt(entry, dice) : dice.pick(odd);
  return [...list.slice(0, index), instead, ...list.slice(index + 1)];
}
