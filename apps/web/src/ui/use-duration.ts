import { useCallback } from 'react';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';

const units = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
  ['seconds', 1],
] as const;

/** How long, in the largest unit of which there are two or more: `95` → `95 s`, `125` → `2 min`. */
export function useDuration(): (seconds: number) => string {
  const say = useTexts('base.ui');
  const { number } = useFormats();
  return useCallback(
    (seconds) => {
      const [name, length] = units.find(([, each]) => seconds >= 2 * each) ?? units[3];
      return say(name, { count: number(Math.floor(seconds / length)) });
    },
    [say, number],
  );
}
