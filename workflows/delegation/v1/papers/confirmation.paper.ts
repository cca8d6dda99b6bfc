import {
  type DeadlinePayload,
  deadlineEvent,
  operationEvent,
  type PaperDefinition,
  type PaperQuestion,
  type PaperRecord,
} from '#machine';
import type { DelegationContext } from '../context.js';
import { paperTitles, texts } from '../delegation.texts.js';
import { officePhrases } from './phrases.js';
import { fields, heading, namesOf, paragraph, Writing } from './writing.js';

const title = paperTitles.confirmation;

/** The slip that a person keeps: what was recorded, of whom, when, and by what it is found again. */
export const confirmationPaper: PaperDefinition = {
  title,
  exists: () => true,
  isOfRecord: true,
  reads: [],
  facts: namesOf,
  layout: (question: PaperQuestion<DelegationContext>, language) => {
    const write = new Writing(question, language);
    const { record, context } = question;
    const { seq, at, hash, paper, from, to } = record;
    const states = (paths: readonly string[]): string => paths.map((path) => texts.states[path]?.[language] ?? path).join('; ');
    return write.layout(
      title[language],
      [write.instant(at)],
      [
        paragraph(write.say('confirmationText')),
        fields(
          [write.say('caseTitle'), context.title],
          [write.say('proposer'), write.side('proposer')],
          [write.say('recipient'), write.side('recipient')],
        ),
        heading(write.say('act')),
        fields(
          [write.say('act'), actOf(write, record)],
          [write.say('recordedAt'), write.instant(at)],
          ...actorRows(write, record),
          ...(paper === undefined
            ? []
            : ([
                [write.say('onPaper'), `${paper.registrationNumber}, ${write.date(paper.registeredOn)}`],
                [write.say('scan'), paper.document],
              ] as const)),
          [write.say('before'), states(from)],
          [write.say('after'), states(to)],
        ),
        heading(write.say('proof')),
        fields([write.say('record'), `${seq}`], [write.say('recordHash'), hash]),
        paragraph(write.say('proofNote')),
      ],
    );
  },
};

function actOf(write: Writing, { event, payload }: PaperRecord): string {
  if (event === operationEvent) return write.say('operation');
  if (event !== deadlineEvent) return texts.events[event]?.[write.language] ?? event;
  const { name } = payload as DeadlinePayload;
  return `${write.say('deadline')}: ${texts.deadlines[name]?.[write.language] ?? name}`;
}

function actorRows(write: Writing, { actor }: PaperRecord): (readonly [string, string])[] {
  if (actor.body === null || actor.office === null) return [[write.say('actor'), write.say('clock')]];
  return [
    [write.say('actor'), write.body(actor.body)],
    [write.say('office'), officePhrases[actor.office]?.[write.language] ?? actor.office],
    [write.say('basis'), actor.basis],
    ...(actor.mandate === undefined ? [] : [[write.say('mandate'), actor.mandate.id] as const]),
  ];
}
