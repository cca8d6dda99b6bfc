import type { Blocked, BulkItem, BulkLine, BulkPlan, BulkView, MatchedCase } from '#batches';
import { type Language, type Reason, type Texts } from '#machine';
import { nameIn, type ShownReason, showReason } from '../language/shown-reason.js';
import { operationRecordTexts } from '../texts/operation-record.texts.js';

/** Texts of a version of a workflow; null where this program does not have it. */
export type TextsOf = (workflow: string, version: string) => Texts | null;

export interface PlanView extends Omit<BulkPlan, 'blocked' | 'sample'> {
  readonly blocked: readonly (Pick<Blocked, 'code' | 'count' | 'sample'> & { readonly example: ShownReason })[];
  readonly sample: readonly { readonly id: string; readonly number: string; readonly title: string }[];
}

export interface BulkItemView extends Omit<BulkItem, 'version' | 'reasons'> {
  readonly reasons: readonly ShownReason[];
}

/** With its event in words. */
export type ShownBulkLine = BulkLine & { readonly eventText: string };
export type ShownBulk = Omit<BulkView, 'acts'> & {
  readonly eventText: string;
  readonly acts: readonly (BulkView['acts'][number] & { readonly text: string })[];
};

/** @param textsOf of the newest version of a workflow. */
export function bulkLineView(line: BulkLine, textsOf: (workflow: string) => Texts | null, language: Language): ShownBulkLine {
  return { ...line, eventText: eventTextOf(line.event, line.workflow, textsOf, language) };
}

export function bulkView(bulk: BulkView, textsOf: (workflow: string) => Texts | null, language: Language): ShownBulk {
  return {
    ...bulk,
    eventText: eventTextOf(bulk.event.type, bulk.workflow, textsOf, language),
    acts: bulk.acts.map((act) => ({ ...act, text: nameIn(operationRecordTexts, act.operation, language) })),
  };
}

function eventTextOf(
  event: string,
  workflow: string | null,
  textsOf: (workflow: string) => Texts | null,
  language: Language,
): string {
  return nameIn((workflow === null ? null : textsOf(workflow))?.events ?? {}, event, language);
}

export function planView({ blocked, sample, ...plan }: BulkPlan, textsOf: TextsOf, language: Language): PlanView {
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
