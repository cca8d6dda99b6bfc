import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/api';
import { nameIn } from '../language/names';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { type Choice, SelectField } from '../ui/choice-field';

export type Coverage = Schemas['Coverage'];
export type PlaceLine = Coverage['items'][number];

export interface CoverageQuery {
  readonly by: Coverage['by'];
  readonly year?: number;
  readonly power?: string;
  readonly within?: string;
}

export function coverageOf(query: CoverageQuery) {
  return {
    queryKey: ['coverage', query],
    queryFn: () => answerOf(api.GET('/api/coverage', { params: { query } })),
  };
}

export interface Places {
  readonly oblast?: string | undefined;
  readonly rayon?: string | undefined;
}

interface PlaceFilterProps {
  readonly places: Places;
  readonly onChange: (places: Places) => void;
}

/** An oblast, and a rayon of it: those in which the reader sees cases. */
export function PlaceFilter({ places: { oblast, rayon }, onChange }: PlaceFilterProps) {
  const say = useTexts('parts.lists');
  const oblasts = useChoices({ by: 'oblast' }, true);
  const isNarrower = oblast !== undefined || rayon !== undefined;
  const rayons = useChoices({ by: 'rayon', ...(oblast !== undefined && { within: oblast }) }, isNarrower);
  return (
    <>
      <SelectField
        name="oblast"
        label={say('oblast')}
        value={oblast ?? ''}
        onChange={(chosen) => onChange(chosen === '' ? {} : { oblast: chosen })}
        choices={[{ value: '', text: say('everywhere') }, ...oblasts]}
      />
      {isNarrower && (
        <SelectField
          name="rayon"
          label={say('rayon')}
          value={rayon ?? ''}
          onChange={(chosen) => onChange({ oblast, rayon: chosen === '' ? undefined : chosen })}
          choices={[{ value: '', text: say(oblast === undefined ? 'everywhere' : 'wholeOblast') }, ...rayons]}
        />
      )}
    </>
  );
}

function useChoices(query: CoverageQuery, isAsked: boolean): readonly Choice[] {
  const language = useLanguage();
  const { data } = useQuery({ ...coverageOf(query), enabled: isAsked, staleTime: 60_000 });
  return (data?.items ?? []).flatMap(({ territory, names }) =>
    territory === null ? [] : [{ value: territory, text: nameIn(names, language) }],
  );
}
