import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../language/formats';
import { useLanguage } from '../language/use-language';
import type { FieldForm } from './form-context';
import { findEntry } from './registers';

/** An entry of a register by its name; by its id until that is known. */
export function ReferenceText({ to, id }: { readonly to: NonNullable<FieldForm['refersTo']>; readonly id: string }) {
  const language = useLanguage();
  const formats = useFormats();
  const { data } = useQuery({
    queryKey: ['registers', to.register, id, language],
    queryFn: () => findEntry(to, id, language, formats),
    staleTime: 60_000,
  });
  return <>{data?.text ?? id}</>;
}
