import type { Blocked, BulkItem, MatchedCase, Plan } from '#engine';
import { type Language, type Reason, type Texts } from '#machine';
import { type ShownReason, showReason } from '../language/shown-reason.js';

/** Texts of a version of a workflow; null where this program does not have it. */
export type TextsOf = (workflow: string, version: string) => Texts | null;

export interface PlanView extends Omit<Plan, 'blocked' | 'sample'> {
  readonly blocked: readonly (Pick<Blocked, 'code' | 'count' | 'sample'> & { readonly example: ShownReason })[];
  readonly sample: readonly { readonly id: string; readonly number: string; readonly title: string }[];
}

export interface BulkItemView extends Omit<BulkItem, 'version' | 'reasons'> {
  readonly reasons: readonly ShownReason[];
}

export function planView({ blocked, sample, ...plan }: Plan, textsOf: TextsOf, language: Language): PlanView {
  return {
    ...plan,
    blocked: blocked.map(({ code, count, sample: ids, example, workflow, version }) => ({
      code,
      count,
      sample: ids,
      example: showReason(example, language, textsOf(workflow, version)),
    })),
    sample: sample.map(({ uuid, number, title }: MatchedCase) => ({ id: uuid, number, title })),
  };
}

export function bulkItemView({ version, reasons, ...item }: BulkItem, textsOf: TextsOf, language: Language): BulkItemView {
  const texts = textsOf(item.workflow, version);
  return { ...item, reasons: reasons.map((each: Reason) => showReason(each, language, texts)) };
}
