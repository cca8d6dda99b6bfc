import { useQuery } from '@tanstack/react-query';
import { allPages } from '../api/all-pages';
import { answerOf, api } from '../api/api';
import { nameIn } from '../language/names';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { SelectField } from '../ui/choice-field';

interface PowerFilterProps {
  readonly power: string;
  readonly onChange: (power: string) => void;
}

export function PowerFilter({ power, onChange }: PowerFilterProps) {
  const say = useTexts('finance.common');
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
const allPowers = () => allPages((page) => answerOf(api.GET('/api/powers', { params: { query: { limit: 100, ...page } } })));
