import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { type Acting, assertUndamaged, FactLoader, Operations, type StoredCase, WorkflowCatalog } from '#engine';
import { CaseReader, type JournalLine, JournalReader } from '#cases';
import { basisText } from '#identity';
import {
  actorIn,
  type HeldOffice,
  type PaperDefinition,
  type PaperLanguage,
  paperLanguages,
  reason,
  Refused,
  type Text,
  type Workflow,
} from '#machine';
import { component, object, oneOf, type Static, text, whole } from '#schema';
import { documentProperties, Documents } from '../documents.js';
import { renderPdf } from './pdf.js';

/** A paper that a case can be put on now. */
export interface AvailablePaper {
  readonly paper: string;
  readonly title: Text;
  /** Of any one record of the journal, by its seq. */
  readonly isOfRecord: boolean;
}

/** What is to be put on paper. `seq`: the record that it is of, where a paper is of one; without it the newest step. */
interface PaperRequest {
  readonly instance: string;
  readonly paper: string;
  readonly language: PaperLanguage;
  readonly seq?: number | undefined;
  /** The office acted in, by its id or name, of those held in a party of the case. */
  readonly office?: string | undefined;
}

/** A paper as it was stored; `seq` of the record that it is of. */
export const ProducedPaper = component(
  'ProducedPaper',
  object({ ...documentProperties, paper: text, language: oneOf(...paperLanguages), seq: whole }),
);
export type ProducedPaper = Static<typeof ProducedPaper>;

/** Puts cases on paper. What a paper says is the workflow's; it is stored, and named by the case's journal. */
@Injectable()
export class Papers {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly cases: CaseReader,
    private readonly catalog: WorkflowCatalog,
    private readonly journal: JournalReader,
    private readonly facts: FactLoader,
    private readonly documents: Documents,
    private readonly operations: Operations,
  ) {}

  /** @throws Refused `notFound`, also for a case that this person may not see. */
  async list(instance: string, acting: Acting): Promise<AvailablePaper[]> {
    const stored = assertUndamaged(await this.cases.readable(instance, acting));
    return Object.entries(this.workflowOf(stored).papers ?? {})
      .filter(([, { exists }]) => exists(stored.snapshot.context))
      .map(([paper, { title, isOfRecord = false }]) => ({ paper, title, isOfRecord }));
  }

  /**
   * Writes, stores and journals a paper. The same paper of the same step is the same document and is journalled once.
   * @throws Refused `notFound`, `invalidPayload` (unknown paper or record), `officeNotEntitled` (no office in a party),
   * `notAllowed` with `paperNotAvailable`, `instanceStopped`.
   */
  async produce(request: PaperRequest, acting: Acting): Promise<ProducedPaper> {
    const { instance, paper, language } = request;
    const stored = assertUndamaged(await this.cases.readable(instance, acting));
    const workflow = this.workflowOf(stored);
    const definition = Object.hasOwn(workflow.papers ?? {}, paper) ? workflow.papers![paper]! : undefined;
    if (definition === undefined) throw invalid('/paper', 'unknown');
    if (request.seq !== undefined && definition.isOfRecord !== true) throw invalid('/seq', 'whitelistValidation');
    const held = partyOffice(workflow, stored, request, acting);
    const { context } = stored.snapshot;
    if (!definition.exists(context)) throw new Refused('notAllowed', [reason('paperNotAvailable')]);
    const record = await this.recordOf(stored, request.seq);
    const pdf = await this.render(stored, definition, record, language);
    const fileName = `${definition.title[language]} ${workflow.attributes(context).number}.pdf`;
    const document = await this.documents.take(Readable.from([pdf]), { fileName, office: held.id }, acting);
    await this.note(stored, document.sha256, { paper, language, seq: record.seq }, actorIn(acting.person, held));
    return { ...document, paper, language, seq: record.seq };
  }

  private async render(
    stored: StoredCase,
    definition: PaperDefinition,
    record: JournalLine,
    language: PaperLanguage,
  ): Promise<Buffer> {
    const { context } = stored.snapshot;
    const records = await this.journal.ofEvents(stored, definition.reads);
    const facts = await this.facts.ask(this.dataSource.manager, definition.facts(context), record.at);
    const actor = { ...record.actor, basis: basisText(record.actor.basis, language) };
    const layout = definition.layout({ context, record: { ...record, actor }, records, facts }, language);
    return renderPdf(layout, language, record.at);
  }

  private async recordOf(stored: StoredCase, seq: number | undefined): Promise<JournalLine> {
    if (seq === undefined) return this.journal.newestStep(stored);
    const record = seq > stored.seq ? null : await this.journal.at(stored, seq);
    if (record === null) throw invalid('/seq', 'unknown');
    return record;
  }

  private async note(
    { id }: StoredCase,
    document: string,
    details: { paper: string; language: string; seq: number },
    actor: Parameters<Operations['note']>[1]['actor'],
  ): Promise<void> {
    const named = await this.dataSource.query<unknown[]>(
      `select from case_document where instance_id = $1 and sha256 = decode($2, 'hex') limit 1`,
      [id, document],
    );
    if (named.length > 0) return;
    // The key, so that of two who ask at once for the same paper one writes the record.
    await this.operations.note(id, {
      operation: 'paperProduced',
      reason: null,
      details,
      documents: [document],
      actor,
      key: `paper-${document}-${actor.person}-${actor.body}-${actor.office}`,
    });
  }

  private workflowOf({ workflow, version }: StoredCase): Workflow {
    return this.catalog.pinned(workflow, version);
  }
}

/** An office of this person in a body that is a party; the one named, else the first. */
function partyOffice(workflow: Workflow, { snapshot }: StoredCase, { office }: PaperRequest, { offices }: Acting): HeldOffice {
  const parties = workflow.parties(snapshot.context);
  const held = offices.find(
    ({ id, body, office: name }) =>
      (office === undefined || office === id || office === name) && parties.some((party) => party.body === body),
  );
  if (held === undefined) throw new Refused('officeNotEntitled');
  return held;
}

function invalid(path: string, code: string): Refused {
  return new Refused('invalidPayload', [], [{ path, code }]);
}
