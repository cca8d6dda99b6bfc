import { type Effect, operationEvent } from '#machine';
import type { EntityManager } from 'typeorm';
import type { EffectPerformer, PerformedEffect } from '#engine';
import { same } from './projection.verify.js';

/** The effects of a step and when it was. */
export interface StepEffects {
  readonly seq: number;
  readonly at: Date;
  readonly effects: readonly Effect[];
}

interface Row extends PerformedEffect {
  readonly seq: string;
  readonly created_at: Date;
  readonly delivered_at: Date | null;
}

/** The outbox holds the effects of all steps, and what is marked as performed has left something behind. Null: so it is. */
export async function outboxFault(
  tx: EntityManager,
  caseId: string,
  steps: readonly StepEffects[],
  performers: readonly EffectPerformer[],
): Promise<{ seq: number; fault: string } | null> {
  const rows = await tx.query<Row[]>(
    'select id, uuid, seq, content, created_at, delivered_at, outcome from outbox where instance_id = $1 order by id',
    [caseId],
  );
  for (const { seq, at, effects } of steps) {
    const own = rows.filter((row) => Number(row.seq) === seq);
    const isWhole = same(
      own.map(({ content }) => content),
      effects,
    );
    if (!isWhole || own.some(({ created_at }) => created_at.getTime() !== at.getTime()))
      return { seq, fault: 'the outbox does not hold the effects of the replay' };
  }
  const doubted = rows.find(({ delivered_at, outcome }) => (delivered_at === null) !== (outcome === null));
  if (doubted !== undefined) return found(doubted, 'is delivered without an outcome, or the reverse');
  const performed = rows.filter(({ outcome }) => outcome !== null);
  const idle = new Set(await traceless(tx, caseId, performed, performers));
  const missing = performed.find(({ uuid }) => idle.has(uuid));
  return missing === undefined ? null : found(missing, 'is marked as performed, but nothing came of it');
}

const found = ({ seq, uuid }: Row, fault: string) => ({ seq: Number(seq), fault: `effect ${uuid} ${fault}` });

async function traceless(
  tx: EntityManager,
  caseId: string,
  performed: readonly Row[],
  performers: readonly EffectPerformer[],
): Promise<string[]> {
  const skipped = performed.filter(({ outcome }) => outcome === 'skipped');
  const others = await Promise.all(
    performers.map((performer) => {
      const own = performed.filter(({ outcome, content }) => outcome !== 'skipped' && content.kind === performer.kind);
      return own.length === 0 ? [] : (performer.traceless?.(tx, own) ?? []);
    }),
  );
  return [...others.flat(), ...(skipped.length === 0 ? [] : await unrecorded(tx, caseId, skipped))];
}

/** Skipped by nobody: each is skipped by a record that names its incident. */
async function unrecorded(tx: EntityManager, caseId: string, skipped: readonly Row[]): Promise<string[]> {
  const rows = await tx.query<{ uuid: string }[]>(
    `select o.uuid from outbox o where o.id = any($1) and not exists (
       select from incident n join journal j on j.instance_id = $2 and j.type = $3
         and j.record::json #>> '{payload,details,incident}' = n.id::text
       where n.outbox_id = o.id and n.outcome = 'skipped')`,
    [skipped.map(({ id }) => id), caseId, operationEvent],
  );
  return rows.map(({ uuid }) => uuid);
}
