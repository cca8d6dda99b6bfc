import { type Reason, Refused } from '#machine';
import type { DelegationContext } from '../../../../workflows/delegation/v1/context.js';
import type { Person } from '../country/country.js';
import type { Act, Move, Occasion } from './act.js';
import { follow } from './consequences.js';
import type { Desk } from './desk.js';

/** What became of it: something was sent, there was nothing to do, or the product said why not. */
export interface Performed {
  readonly sent: number;
  readonly blocked: readonly Reason[] | null;
}

/** One after the other, each on the case as it then is; more are a mistake of the act. */
const mostMoves = 40;

/** A person opens a case and does something about it, as far as the product says that they may. */
export async function perform(
  desk: Desk,
  person: Person,
  instance: string,
  name: string,
  act: Act,
  detail = '',
): Promise<Performed> {
  for (let sent = 0; sent < mostMoves; sent += 1) {
    const occasion = await occasionAt(desk, person, instance, name, detail);
    const move = await act(occasion);
    if (move === null) return { sent, blocked: null };
    const reasons = await tried(occasion, move);
    if (reasons !== null) return { sent, blocked: reasons };
    if (move.goesOn !== true) return { sent: sent + 1, blocked: null };
  }
  throw new Error(`${person.key} never comes to an end of ${name} at ${desk.files.of(instance).key}.`);
}

async function occasionAt(desk: Desk, person: Person, instance: string, name: string, detail: string): Promise<Occasion> {
  const view = await desk.cases.get(instance, person.acting);
  const data = view.data as DelegationContext;
  const { key } = desk.files.of(instance);
  return {
    desk,
    person,
    view,
    data,
    municipality: desk.country.municipalityOf(data.recipient)!,
    today: desk.today,
    random: desk.random('act', key, person.key, name, view.seq),
    fate: (of) => desk.random('fate', key, of),
    detail,
  };
}

/** Sends what is explained as allowed. @returns why not; null: it was sent. */
async function tried(occasion: Occasion, move: Move): Promise<readonly Reason[] | null> {
  const { desk, view, person } = occasion;
  const explained = view.events.find(({ type }) => type === move.type)!;
  if (!explained.allowed) return explained.reasons;
  const payload = typeof move.payload === 'function' ? await move.payload() : (move.payload ?? {});
  desk.pass();
  try {
    await desk.engine.send({ instance: view.id, type: move.type, payload, acting: person.acting, seq: view.seq });
  } catch (error) {
    // Only what a payload has against it may come now; anything else is a mistake of whoever plays, or of the product.
    if (error instanceof Refused && error.code === 'notAllowed') return error.reasons;
    throw error;
  }
  follow(occasion, move, payload);
  return null;
}
