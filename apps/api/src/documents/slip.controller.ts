import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { qrCode, QrCode } from '#documents';
import { CaseReader, JournalReader } from '#cases';
import { assertUndamaged, type StoredCase, WorkflowCatalog } from '#engine';
import type { Acting } from '#identity';
import type { Language } from '#machine';
import { CONFIGURATION, type Configuration } from '#platform';
import { component, flag, instant, list, object, sha256, type Static, text, whole } from '#schema';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { IdPipe } from '../request/id.pipe.js';
import { ShownFact, shownFacts } from '../public/public.view.js';
import { CurrentActing } from '../session/current-acting.decorator.js';

/** What stands on the slip of a case beside what its page says. */
const SlipView = component(
  'Slip',
  object({
    address: {
      ...text,
      description: 'Of its public page; of a case that is not published, of its page for those who may see it',
    },
    isPublic: flag,
    publishes: { ...flag, description: 'Whether cases of its workflow become public; else there are no facts' },
    qr: QrCode,
    /** What the case rests on, and its dates. */
    facts: list(ShownFact),
    record: object({ seq: whole, at: instant, hash: sha256 }),
  }),
);
type SlipView = Static<typeof SlipView>;

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
  @Answers('What stands on the slip of a case: where it is found again, as a QR code too, and what it rests on', SlipView)
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
