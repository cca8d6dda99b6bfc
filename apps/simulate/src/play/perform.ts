import type { CaseView } from '#cases';
import { type SimulatedAct, type Move, type Occasion, type Reason, Refused } from '#machine';
import type { Person } from '../country/country.js';
import type { Desk } from './desk.js';

/** What became of it: something was sent, there was nothing to do, or the product said why not. */
export interface Performed {
  readonly sent: number;
  readonly blocked: readonly Reason[] | null;
}

/** One after the other, each on the case as it then is; more are a mistake of the act. */
const maxMoves = 40;

/** A person opens a case and does something about it, as far as the product says that they may. */
export async function perform(desk: Desk, person: Person, instance: string, name: string, detail = ''): Promise<Performed> {
  for (let sent = 0; sent < maxMoves; sent += 1) {
    const view = await desk.cases.get(instance, person.acting);
    const act = desk.actOf(view.workflow, name);
    const occasion = await occasionAt(desk, person, view, { name, act, detail });
    const move = typeof act === 'function' ? act(occasion) : act.decide(occasion);
    if (move === null) return { sent, blocked: null };
    const reasons = await tried(desk, person, view, occasion, move);
    if (reasons !== null) return { sent, blocked: reasons };
    if (move.goesOn !== true) return { sent: sent + 1, blocked: null };
  }
  throw new Error(`${person.key} never comes to an end of ${name} at ${instance}.`);
}

async function occasionAt(
  desk: Desk,
  person: Person,
  view: CaseView,
  { name, act, detail }: { name: string; act: SimulatedAct; detail: string },
): Promise<Occasion> {
  const { id, workflow, number, data, events, seq } = view;
  const { key } = desk.files.of({ instance: id, workflow, number });
  const { country, today } = desk;
  return {
    country,
    person,
    number,
    data,
    today,
    events,
    records: typeof act === 'function' ? [] : await desk.records(id, person, act.reads),
    random: country.draw('act', key, person.key, name, seq),
    fate: (of) => country.draw('fate', key, of),
    detail,
  };
}

/** Sends what is explained as allowed. @returns why not; null: it was sent. */
async function tried(
  desk: Desk,
  person: Person,
  { id, workflow, seq }: CaseView,
  occasion: Occasion,
  { type, entry, payload = {} }: Move,
): Promise<readonly Reason[] | null> {
  const explained = occasion.events.find((each) => each.type === type)!;
  if (!explained.allowed) return explained.reasons;
  const entered = entry === undefined ? '' : await desk.enter(entry, person);
  const said: object = typeof payload === 'function' ? (payload as (entered: string) => object)(entered) : payload;
  desk.pass();
  try {
    await desk.engine.send({ instance: id, type, payload: said, acting: person.acting, seq });
  } catch (error) {
    // Only what a payload has against it may come now; anything else is a mistake of the player, or of the product.
    if (error instanceof Refused && error.code === 'notAllowed') return error.reasons;
    throw error;
  }
  for (const { on, person: holder, act, detail = '' } of desk.consequencesOf(workflow, type, occasion, said))
    desk.diary.intend(on, { person: desk.country.personIn(holder), instance: id, act, detail });
  return null;
}
