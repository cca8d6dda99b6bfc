import type { Schemas } from '../../api/api';
import type { FieldDescription } from '../../entry/described-form';
import { useTexts } from '../../language/texts';

type NameField = `name.${'ky' | 'ru' | 'en'}`;

/** The name of a body in each language. The server says in which languages a name must be there. */
export function useNameFields(name?: Schemas['BodyDetail']['name']): Readonly<Record<NameField, FieldDescription>> {
  const say = useTexts('operator.bodies');
  const all = { size: 'wide', maxLength: 300 } as const;
  return {
    'name.ky': { ...all, label: say('nameKy'), first: name?.ky ?? '', hint: say('nameHint'), isJudgedByServer: true },
    'name.ru': { ...all, label: say('nameRu'), first: name?.ru ?? '', isJudgedByServer: true },
    'name.en': { ...all, label: say('nameEn'), first: name?.en ?? '', isOptional: true },
  };
}
