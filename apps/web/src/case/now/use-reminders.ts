import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/api';
import { type Case, caseKey } from '../use-case';

export type Reminder = Schemas['Reminder'];

/** Which reminders of a case have gone out, and which are to come. */
export function useReminders({ id, seq }: Case): UseQueryResult<readonly Reminder[]> {
  return useQuery({
    queryKey: [...caseKey(id), 'reminders', seq],
    queryFn: async () => (await answerOf(api.GET('/api/instances/{id}/reminders', { params: { path: { id } } }))).items,
  });
}

/** What is awaited by a deadline: by its name, or by a date of the task's own that is the same on the same ground. */
export function isBy(reminder: Reminder, { name, dueOn, basis }: Case['deadlines'][number]): boolean {
  const { deadline } = reminder;
  return deadline === name || (deadline === null && reminder.dueOn === dueOn && reminder.basis === basis);
}
