import { useQuery } from '@tanstack/react-query';
import { nameIn } from '../language/names';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { SelectField } from '../ui/choice-field';
import { coverageOf, PlaceFilter, type Places } from './place-filter';

interface PlacedRecipient extends Places {
  /** A municipality. */
  readonly recipient?: string | undefined;
}

interface RecipientFilterProps {
  readonly chosen: PlacedRecipient;
  readonly onChange: (chosen: Record<keyof PlacedRecipient, string | undefined>) => void;
}

/** Where the municipality of a case is: a place, and in it one of those of which the reader sees cases. */
export function RecipientFilter({ chosen: { oblast, rayon, recipient }, onChange }: RecipientFilterProps) {
  const isPlaced = oblast !== undefined || rayon !== undefined || recipient !== undefined;
  return (
    <>
      <PlaceFilter
        places={{ oblast, rayon }}
        onChange={(places) => onChange({ oblast: places.oblast, rayon: places.rayon, recipient: undefined })}
      />
      {isPlaced && (
        <MunicipalityField
          within={rayon ?? oblast}
          recipient={recipient}
          onChange={(body) => onChange({ oblast, rayon, recipient: body })}
        />
      )}
    </>
  );
}

interface MunicipalityFieldProps {
  /** The unit in which they are; undefined: the whole country. */
  readonly within: string | undefined;
  readonly recipient: string | undefined;
  readonly onChange: (recipient: string | undefined) => void;
}

function MunicipalityField({ within, recipient, onChange }: MunicipalityFieldProps) {
  const say = useTexts('parts.lists');
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
      onChange={(body) => onChange(body === '' ? undefined : body)}
      choices={[{ value: '', text: say('anyMunicipality') }, ...choices]}
    />
  );
}
