import type { Me } from '../../session/use-me';

type Body = Me['offices'][number]['body'];

/** The bodies whose webhooks this person looks after, as the server has it: in an office of their own. Null: all. */
export function managedBodies(me: Me): readonly Body[] | null {
  if (me.offices.some(({ office }) => office === 'operator')) return null;
  const own = me.offices.filter(({ office, mandate }) => mandate === undefined && ['signatory', 'registrar'].includes(office));
  return [...new Map(own.map(({ body }) => [body.id, body])).values()];
}

/** Whether this person looks after any webhooks. */
export function managesWebhooks(me: Me): boolean {
  return managedBodies(me)?.length !== 0;
}
