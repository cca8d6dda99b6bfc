import { Link } from 'wouter';
import { useTexts } from '../language/texts';
import { casesAddress } from './cases-address';
import type { Indicators } from './indicators';

interface Headline {
  readonly text: string;
  readonly to: string | null;
  readonly isBad?: boolean;
}

/** What people ask first, in words. */
export function Headlines({ indicators }: { readonly indicators: Indicators }) {
  const { states, counts, overdue, money } = indicators;
  const say = useTexts('overview');
  const address = casesAddress(indicators);
  const live = states.reduce((sum, { cases, isFinal }) => (isFinal ? sum : sum + cases), 0);
  const bad = (name: 'overdue' | 'missing', count: number, to: string): Headline[] =>
    count === 0 ? [] : [{ text: say(name, { count }), to, isBad: true }];
  const all: Headline[] = [
    { text: say('live', { count: live }), to: address({}) },
    ...counts
      .filter(({ cases, isAlwaysShown }) => cases > 0 || isAlwaysShown)
      .map(({ text, cases, state, isBad }) => ({
        text,
        to: state === null || cases === 0 ? null : address({ state }),
        isBad,
      })),
    ...bad('overdue', overdue, address({ due: 'overdue' })),
    ...bad('missing', money?.casesShort ?? 0, '/finance/shortfalls'),
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
