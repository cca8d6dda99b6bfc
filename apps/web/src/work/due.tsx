import type { Basis } from '../workflow/rule';
import { daysBetween, useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { useToday } from '../session/use-today';
import { Tag, type TagKind } from '../ui/tag';
import { type Urgency, urgencyOf } from './urgency';

const kinds: Readonly<Record<Urgency, TagKind>> = {
  overdue: 'danger',
  today: 'warning',
  week: 'info',
  later: 'plain',
  undated: 'plain',
};

interface DueProps {
  readonly dueOn: string;
  /** Whether law requires the date, we recommend it, or the case itself set it. */
  readonly basis?: Basis | null | undefined;
  readonly isProvisional?: boolean;
}

/** By when: in words, by date, and who says so. */
export function Due({ dueOn, basis, isProvisional = false }: DueProps) {
  const say = useTexts('base.work');
  const { date } = useFormats();
  const today = useToday();
  const days = daysBetween(today, dueOn);
  const words = days === 0 ? say('dueToday') : say(days < 0 ? 'daysOver' : 'daysLeft', { count: Math.abs(days) });
  return (
    <>
      <Tag kind={kinds[urgencyOf(dueOn, today)]}>{words}</Tag>{' '}
      <span className="quiet">
        {say('by', { date: date(dueOn) })}
        {basis && `, ${say(basis)}`}
        {isProvisional && `, ${say('provisional')}`}
      </span>
    </>
  );
}
