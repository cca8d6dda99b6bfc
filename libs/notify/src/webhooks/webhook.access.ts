import type { Acting } from '#identity';
import { type Actor, actorIn, type HeldOffice, reason, Refused } from '#machine';

/** Offices of a body that look after its webhooks. */
export const managingOffices: readonly string[] = ['signatory', 'registrar'];
const entitled = [...managingOffices, 'operator'].join(', ');

/**
 * The bodies whose webhooks a person looks after; null: all. An office in the body itself: who acts for it under a mandate
 * does not decide where its notices are sent.
 */
export function managedBodies(acting: Acting): string[] | null {
  return operatorOffice(acting) ? null : acting.offices.filter(isOwn).map(({ body }) => body);
}

/** As whom a person looks after the webhooks of a body. @throws Refused `officeNotEntitled`. */
export function webhookActor(acting: Acting, body: string): Actor {
  const held = acting.offices.find((each) => each.body === body && isOwn(each)) ?? operatorOffice(acting);
  if (held === undefined) throw new Refused('officeNotEntitled', [reason('officeNotEntitled', { entitled })]);
  return actorIn(acting.person, held);
}

/** A receiver that said it is gone, or failed for days: nobody decided it. */
export const receiverActor: Actor = { person: null, body: null, office: null, basis: 'receiver' };

function isOwn({ office, mandate }: HeldOffice): boolean {
  return mandate === undefined && managingOffices.includes(office);
}

function operatorOffice({ offices: held }: Acting): HeldOffice | undefined {
  return held.find(({ office }) => office === 'operator');
}
