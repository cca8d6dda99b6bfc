import type { Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Tag } from '../../ui/tag';

type Act = Pick<Schemas['CalendarYear'], 'act' | 'actNumber' | 'actDate'>;

/** The act that a calendar comes from. */
export function ActLine({ act, actNumber, actDate }: Act) {
  const say = useTexts('operator.calendars');
  const { date } = useFormats();
  if (act === null || actNumber === null || actDate === null) return <>{say('noAct')}</>;
  return <>{say('actLine', { act, number: actNumber, date: date(actDate) })}</>;
}

export function ApprovedTag({ approved }: { readonly approved: boolean }) {
  const say = useTexts('operator.calendars');
  return <Tag kind={approved ? 'success' : 'warning'}>{say(approved ? 'approved' : 'provisional')}</Tag>;
}
