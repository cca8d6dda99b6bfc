import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { qrCode, type QrCode } from '#documents';
import { CaseReader, assertUndamaged, JournalReader, type StoredCase, WorkflowCatalog } from '#engine';
import type { Acting } from '#identity';
import type { Language } from '#machine';
import { CONFIGURATION, type Configuration } from '#platform';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { component } from '../openapi/schema.js';
import { IdPipe } from '../request/id.pipe.js';
import { type ShownFact, shownFacts } from '../public/public.view.js';
import { CurrentActing } from '../session/current-acting.decorator.js';

/** What stands on the slip of a case beside what its page says. */
interface SlipView {
  /** Where whoever holds the slip finds the case: its public page, or, unpublished, its page for those who may see it. */
  readonly address: string;
  readonly isPublic: boolean;
  /** Cases of its workflow become public; else it has no facts. */
  readonly publishes: boolean;
  readonly qr: QrCode;
  /** What the case rests on, and its dates. */
  readonly facts: readonly ShownFact[];
  readonly record: { readonly seq: number; readonly at: string; readonly hash: string };
}

@ApiTags('documents')
@Controller('api/instances/:id/slip')
export class SlipController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly cases: CaseReader,
    private readonly journal: JournalReader,
    private readonly catalog: WorkflowCatalog,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  @Answers(
    'What stands on the slip of a case: where it is found again, as a QR code too, and what it rests on',
    component('Slip'),
  )
  @Refuses('notFound')
  async get(
    @Param('id', IdPipe) id: string,
    @CurrentActing() acting: Acting,
    @CallersLanguage() language: Language,
  ): Promise<SlipView> {
    const stored = assertUndamaged(await this.cases.readable(id, acting));
    const { publication } = this.catalog.package(stored.workflow);
    const [isPublished, record] = await Promise.all([this.isPublished(stored), this.journal.at(stored, stored.seq)]);
    const publishes = publication !== undefined;
    const isPublic = publishes && isPublished;
    const page = isPublic ? `public/${publication.collection}` : 'cases';
    const address = `${this.configuration.publicUrl.replace(/\/$/, '')}/${page}/${id}`;
    const { seq, at, hash } = record!;
    const facts = this.factsOf(stored, language);
    return { address, isPublic, publishes, qr: qrCode(address), facts, record: { seq, at, hash } };
  }

  private async isPublished({ id }: StoredCase): Promise<boolean> {
    return (await this.dataSource.query<unknown[]>('select from public_case where instance_id = $1', [id])).length > 0;
  }

  private factsOf({ workflow, snapshot }: StoredCase, language: Language): SlipView['facts'] {
    const { publication } = this.catalog.package(workflow);
    if (publication?.facts === undefined) return [];
    return shownFacts(publication.facts(snapshot.context as never), publication, language);
  }
}
