import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';

/** An incident by its id, where only that is known: what failed and in which case. */
export function IncidentName({ id }: { readonly id: string }) {
  const say = useTexts('operator.incidents');
  const { data } = useQuery({
    queryKey: ['incidents', id, useLanguage()],
    queryFn: () => answerOf(api.GET('/api/incidents/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
  });
  const called = data === undefined ? id : [`${say(data.kind)}: ${data.text}`, data.number].filter(Boolean).join(' · ');
  return <Link href={`/incidents/${id}`}>{called}</Link>;
}
