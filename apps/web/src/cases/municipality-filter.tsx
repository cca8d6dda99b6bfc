import { useQuery } from '@tanstack/react-query';
import { coverageOf } from '../lists/place-filter';
import { nameIn } from '../language/names';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { SelectField } from '../ui/choice-field';
import { casesTexts } from './cases.texts';

interface MunicipalityFilterProps {
  /** The unit in which they are; undefined: the whole country. */
  readonly within: string | undefined;
  /** The body that is chosen. */
  readonly recipient: string | undefined;
  readonly onChange: (recipient: string) => void;
}

/** One of the municipalities of a place of which the reader sees cases. */
export function MunicipalityFilter({ within, recipient, onChange }: MunicipalityFilterProps) {
  const say = useTexts(casesTexts);
  const language = useLanguage();
  const query = { by: 'municipality' as const, ...(within !== undefined && { within }) };
  const { data } = useQuery({ ...coverageOf(query), staleTime: 60_000 });
  const choices = (data?.items ?? []).flatMap(({ body, names }) =>
    body === null ? [] : [{ value: body, text: nameIn(names, language) }],
  );
  return (
    <SelectField
      name="recipient"
      label={say('municipality')}
      value={recipient ?? ''}
      onChange={onChange}
      choices={[{ value: '', text: say('anyMunicipality') }, ...choices]}
    />
  );
}
