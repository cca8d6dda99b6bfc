import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/api';
import { nameIn } from '../language/names';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { SelectField } from '../ui/choice-field';
import { financeTexts } from './finance.texts';

type Power = Schemas['Power'];

interface PowerFilterProps {
  readonly power: string;
  readonly onChange: (power: string) => void;
}

export function PowerFilter({ power, onChange }: PowerFilterProps) {
  const say = useTexts(financeTexts);
  const language = useLanguage();
  const { data = [] } = useQuery({ queryKey: ['registers', 'powers', 'all'], queryFn: allPowers, staleTime: 10 * 60_000 });
  const choices = data.map(({ id, code, name }) => ({ value: id, text: `${code} ${nameIn(name, language)}` }));
  return (
    <SelectField
      name="power"
      label={say('power')}
      value={power}
      onChange={onChange}
      choices={[{ value: '', text: say('anyPower') }, ...choices]}
    />
  );
}

/** Some dozens. */
async function allPowers(): Promise<Power[]> {
  const powers: Power[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Power[]; nextCursor: string | null } = await answerOf(
      api.GET('/api/powers', { params: { query: { limit: 100, ...(cursor !== null && { cursor }) } } }),
    );
    powers.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return powers;
}
