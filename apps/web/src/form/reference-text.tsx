import { useQuery } from '@tanstack/react-query';
import { isRefused } from '../api/problem';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import type { FieldForm } from './form-context';
import { findEntry } from './registers';

/** An entry of a register by its name; by its id until that is known. Money is open to those who take part in it. */
export function ReferenceText({ to, id }: { readonly to: NonNullable<FieldForm['refersTo']>; readonly id: string }) {
  const language = useLanguage();
  const formats = useFormats();
  const say = useTexts('parts.form');
  const { data, error } = useQuery({
    queryKey: ['registers', to.register, id, language],
    queryFn: () => findEntry(to, id, language, formats),
    staleTime: 60_000,
  });
  return <>{data?.text ?? (isRefused(error, 'notFound') ? say('entryNotSeen') : id)}</>;
}
