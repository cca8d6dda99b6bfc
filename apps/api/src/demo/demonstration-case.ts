import { localDay } from '#calendar';
import type { DemonstrationCase } from '#machine';
import type { DemonstrationDesk } from './demonstration-desk.js';

/**
 * Carries a case to the stage that it shows. Its n-th event has the same key and, as its dates count from the day on which it
 * was begun, the same content however often and whenever it is sent: what was done before a crash is done only once.
 * @param known the case, where an earlier start has begun it. @throws Refused as `Engine.start` and `Engine.send`.
 */
export async function carry(desk: DemonstrationDesk, workflow: string, shown: DemonstrationCase, known?: string): Promise<void> {
  const { engine, body, power } = desk;
  const key = `demonstration-${shown.name}`;
  const id = known ?? (await begin(desk, workflow, shown, key));
  const day = await dayOf(desk, id, desk.person(shown.start.by));
  let payments = 0;
  for (const [index, { by, event: type, entry, payload }] of shown.acts.entries()) {
    const acting = desk.person(by);
    const { snapshot } = await desk.cases.readable(id, acting);
    const scene = { day, data: snapshot.context, body, power };
    const asked = entry?.(scene);
    if (asked?.kind === 'payment') payments += 1;
    const reference = payments > 1 ? `${key}-${payments}` : key;
    const entered = asked === undefined ? '' : await desk.enter(asked, by, { reference, day });
    await engine.send({ instance: id, type, payload: payload?.(scene, entered) ?? {}, acting, key: `${key}-${index + 1}` });
  }
}

async function begin(desk: DemonstrationDesk, workflow: string, { start }: DemonstrationCase, key: string): Promise<string> {
  const { engine, today: day, body, power } = desk;
  const input = start.input({ day, body, power });
  return (await engine.start({ workflow, start: start.event, input, acting: desk.person(start.by), key })).id;
}

/** The local date on which a case was begun. */
async function dayOf(
  { cases, journal }: DemonstrationDesk,
  id: string,
  acting: Parameters<typeof cases.readable>[1],
): Promise<string> {
  const [begun] = await journal.list(await cases.readable(id, acting), 0, 1);
  return localDay(begun!.at);
}
