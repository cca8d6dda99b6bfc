import { deadlineEvent, type DeadlinePayload, operationEvent } from '../../advance.js';
import type { Block } from '../../layout.js';
import type { Text, Texts } from '../../texts.js';
import type { FactRequest, PaperDefinition, PaperQuestion, PaperRecord } from '../../workflow.js';
import { type BodiesOnPaper, type CaseOnPaper, type CommonPhrase, fields, type PaperPhrase, Writing } from './writing.js';

/** What the papers of a workflow have in common. */
interface PapersOf<Context extends CaseOnPaper, Phrase extends string, Side extends string> {
  /** What they say, beside what every paper says. */
  readonly phrases: Readonly<Record<Phrase, PaperPhrase>>;
  readonly bodies: (context: Context) => BodiesOnPaper<Side>;
  /** Everything else that they call by its name. */
  readonly names: (context: Context) => Readonly<Record<string, FactRequest>>;
  readonly texts: Texts;
}

interface PaperParts<Context, Writer> {
  /** Whether the case has it now. */
  readonly exists: (context: Context) => boolean;
  /** The events whose records it reads. */
  readonly reads?: readonly string[];
  /** Beside the number of the case. */
  readonly reference: (write: Writer) => readonly string[];
  readonly blocks: (write: Writer) => readonly Block[];
}

/** The papers of a workflow: `paper` is one of them, `confirmation` the slip of any one record. */
export function papersOf<Context extends CaseOnPaper, Phrase extends string, Side extends string>({
  phrases,
  bodies,
  names,
  texts,
}: PapersOf<Context, Phrase, Side>) {
  type Writer = Writing<Context, Phrase, Side>;

  const facts = (context: Context): Record<string, FactRequest> => {
    const sides = Object.entries<string | null>(bodies(context)).flatMap(([side, key]) =>
      key === null ? [] : [[side, { source: 'body', key }] as const],
    );
    return { ...Object.fromEntries(sides), ...names(context) };
  };

  const paper = (title: Text, { exists, reads = [], reference, blocks }: PaperParts<Context, Writer>): PaperDefinition => ({
    ...{ title, exists, reads, facts },
    layout: (question: PaperQuestion<Context>, language) => {
      const write: Writer = new Writing(question, language, phrases, bodies(question.context));
      return write.layout(title[language], reference(write), blocks(write));
    },
  });

  /** What a person keeps: what was recorded, of whom, when, and by what it is found again. `parties`: whose names it has. */
  const confirmation = (title: Text, parties: readonly (Side & Phrase)[]): PaperDefinition => ({
    ...paper(title, {
      exists: () => true,
      reference: (write) => [write.instant(write.question.record.at)],
      blocks: (write) => {
        const { context, record } = write.question;
        const { seq, at, hash, from, to, paper: received } = record;
        const states = (paths: readonly string[]): string =>
          paths.map((path) => texts.states[path]?.[write.language] ?? path).join('; ');
        return [
          write.paragraph('confirmationText'),
          fields(
            ...write.rows({ caseTitle: context.title }),
            ...parties.map((side) => [write.say(side), write.side(side)] as const),
          ),
          write.heading('act'),
          write.fields({
            act: actOf(write, texts, record),
            recordedAt: write.instant(at),
            ...actorOf(write, record),
            ...(received && {
              onPaper: `${received.registrationNumber}, ${write.date(received.registeredOn)}`,
              scan: received.document,
            }),
            before: states(from),
            after: states(to),
          }),
          write.heading('proof'),
          write.fields({ record: `${seq}`, recordHash: hash }),
          write.paragraph('proofNote'),
        ];
      },
    }),
    isOfRecord: true,
  });

  return { paper, confirmation };
}

type AnyWriting = Writing<CaseOnPaper, never, string>;

function actOf(write: AnyWriting, texts: Texts, { event, payload }: PaperRecord): string {
  if (event === operationEvent) return write.say('operation');
  if (event !== deadlineEvent) return texts.events[event]?.[write.language] ?? event;
  const { name } = payload as DeadlinePayload;
  return `${write.say('deadline')}: ${texts.deadlines[name]?.[write.language] ?? name}`;
}

function actorOf(write: AnyWriting, { actor }: PaperRecord): { readonly [Name in CommonPhrase]?: string } {
  if (actor.body === null || actor.office === null) return { actor: write.say('clock') };
  return {
    actor: write.body(actor.body),
    office: write.office(actor.office),
    basis: actor.basis,
    ...(actor.mandate && { mandate: actor.mandate.id }),
  };
}
