import { answerOf, api, type Schemas } from '../../api/api';
import { filled } from '../../entry/use-entry';
import { territoryIn } from '../bodies/territory-field';
import { freshIn } from './fresh-bodies';

export type SuccessionKind = Schemas['Succession']['kind'];

type SuccessionField =
  | 'kind'
  | 'predecessors'
  | 'successors'
  | 'fresh'
  | `successors.0.name.${'ky' | 'ru' | 'en'}`
  | 'effectiveOn'
  | `act.${'type' | 'number' | 'date'}`
  | 'note';

export type SuccessionValues = Readonly<Record<SuccessionField, string>>;

export function idsIn(value: string): string[] {
  return value.split(' ').filter((id) => id !== '');
}

/** What is sent of what was typed. New bodies are of the kind of those before them. */
export async function successionOf(values: SuccessionValues) {
  const kind = values.kind as SuccessionKind;
  const predecessors = idsIn(values.predecessors);
  const { kind: bodyKind } = await answerOf(api.GET('/api/bodies/{id}', { params: { path: { id: predecessors[0]! } } }));
  const name = filled({
    ky: values['successors.0.name.ky'],
    ru: values['successors.0.name.ru'],
    en: values['successors.0.name.en'],
  });
  const known = idsIn(values.successors).map((id) => ({ id }));
  const fresh = (kind === 'merge' || kind === 'split' ? freshIn(values.fresh) : []).map(({ ky, ru, en, territory }) => ({
    kind: bodyKind,
    name: filled({ ky, ru, en }),
    ...filled({ territory: territoryIn(territory) }),
  }));
  return {
    kind,
    predecessors,
    successors: kind === 'rename' ? [{ name }] : [...known, ...fresh],
    effectiveOn: values.effectiveOn,
    act: { type: values['act.type'], number: values['act.number'], date: values['act.date'] },
    ...filled({ note: values.note }),
  };
}
