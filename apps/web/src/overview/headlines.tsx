import { Link } from 'wouter';
import { useTexts } from '../language/texts';
import type { Indicators } from './indicators';
import { overviewTexts } from './overview.texts';

/** The state by which the cases of a headline are found; those that need several at once have none. */
const stateOf: Readonly<Record<string, string | null>> = {
  inForce: 'live.force.inForce',
  fullyFunded: null,
  suspended: 'live.force.suspended',
  imposedWithoutResources: 'imposedWithoutResources',
};

type Known = 'inForce' | 'fullyFunded' | 'suspended' | 'imposedWithoutResources';

interface Headline {
  readonly text: string;
  readonly to: string | null;
  readonly isBad?: boolean;
}

/** What people ask first, in words. */
export function Headlines({ indicators: { states, headlines, overdue, money } }: { readonly indicators: Indicators }) {
  const say = useTexts(overviewTexts);
  const live = states.reduce((sum, { cases, isFinal }) => (isFinal ? sum : sum + cases), 0);
  const bad = (name: 'overdue' | 'missing', count: number, to: string): Headline[] =>
    count === 0 ? [] : [{ text: say(name, { count }), to, isBad: true }];
  const all: Headline[] = [
    { text: say('live', { count: live }), to: '/cases' },
    ...Object.entries(headlines ?? {}).flatMap(([name, count]): Headline[] => {
      const state = stateOf[name];
      if (state === undefined || (count === 0 && name !== 'inForce')) return [];
      const to = state === null || count === 0 ? null : `/cases?state=${state}`;
      return [{ text: say(name as Known, { count }), to, isBad: name === 'imposedWithoutResources' }];
    }),
    ...bad('overdue', overdue, '/cases?due=overdue'),
    ...bad('missing', money.casesShort, '/finance/shortfalls'),
  ];
  return (
    <ul className="headlines">
      {all.map(({ text, to, isBad = false }) => (
        <li key={text} className={isBad ? 'headlines__bad' : undefined}>
          {to === null ? text : <Link href={to}>{text}</Link>}
        </li>
      ))}
    </ul>
  );
}
