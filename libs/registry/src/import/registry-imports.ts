import type { BatchOperation } from '#batches';
import { type Actor, Refused } from '#machine';
import { Clock, inTransaction, newId, operationJournal, type PageRequest, sha256 } from '#platform';
import { readRecords, readTable, type Table, type TableRecord, type TableRow, type Column } from '#tabular';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { bodyLevels } from '../create-body.js';
import { judgeBodies, LoadedBodies, type ProposedBody } from './body-rows.js';
import { chooseRows, type ChosenRows } from './chosen-rows.js';
import { bodyColumns, territoryColumns } from './import-columns.js';
import type { ImportVerdict, JudgedRow } from './import-row.js';
import type { ImportDecision, ImportForm } from './import.dto.js';
import * as imports from './import.repository.js';
import { importView, type ImportView } from './import.view.js';
import { LoadedTerritories } from './loaded-territories.js';
import { holdRegistry, registryState } from './registry-state.js';
import { judgeTerritories, type ProposedTerritory } from './territory-rows.js';
import { writeBodies } from './write-bodies.js';
import { endOfEdition, writeTerritories } from './write-territories.js';

/** A file as it was uploaded. */
interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A list as an operator brings it. */
interface BroughtList {
  readonly form: ImportForm;
  readonly file: UploadedFile;
  readonly actor: Actor;
}

/** What becomes of an import, by its id, which is its token: any operator may decide. */
interface DecidedImport extends ImportDecision {
  readonly id: string;
  readonly actor: Actor;
}

/** What a page of an import shows unless something else is requested: what a person must look at. */
const problematic: readonly ImportVerdict[] = ['doubtful', 'refused'];
/** Rows in the answer to an upload. */
const maxShown = 1_000;

/**
 * Lists of territories and bodies, brought in two acts: first judged, with nothing of the registry written; then applied,
 * as a whole, with exactly those doubtful rows that a person accepted.
 */
@Injectable()
export class RegistryImports implements BatchOperation<BroughtList, ImportView, DecidedImport, ImportView> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Judges a file and keeps the judgement; with the first problematic rows, at most 1,000.
   * @throws Refused `fileUnreadable`, `tooLarge` as `readTable`; `invalidPayload` for a day after the end of the edition.
   */
  async plan({ form, file, actor: { person, body } }: BroughtList): Promise<ImportView> {
    const table = readTable(file.bytes, { encoding: form.encoding });
    const read = await readAll(form, table);
    const id = newId();
    await inTransaction(this.dataSource, async (tx) => {
      // One state of the registry for the judgement and its fingerprint.
      await tx.query('set transaction isolation level repeatable read');
      await assertLivingEdition(tx, form);
      const { kind, edition, validFrom } = form;
      const stored: imports.StoredImport = {
        id,
        kind,
        edition,
        validFrom,
        fileName: file.name,
        fileSha256: sha256(file.bytes),
        format: table.format,
        encoding: table.encoding,
        ignoredColumns: read.ignored,
        registrySha256: await registryState(tx, kind),
        person: person!,
        body: body!,
        createdAt: this.clock.now(),
      };
      await imports.insertImport(tx, stored, await read.judge(tx));
    });
    return this.view(id, problematic, {}, maxShown);
  }

  /** An import with a page of its rows, of one verdict or of those that a person must look at. @throws Refused `notFound`, `malformed`. */
  get(id: string, verdict: ImportVerdict | undefined, page: PageRequest): Promise<ImportView> {
    return this.view(id, verdict === undefined ? problematic : [verdict], page);
  }

  /**
   * Writes all sound rows and the accepted ones, or nothing.
   * @throws Refused `notFound`; `invalidPayload` with the place in `accepted`; `importAlreadyApplied`; `importStale` when
   * the registry has changed since the preview.
   */
  async start({ id, reason, accepted, actor }: DecidedImport): Promise<ImportView> {
    await inTransaction(this.dataSource, async (tx) => {
      const stored = await imports.findImport(tx, id);
      await holdRegistry(tx, stored.kind);
      if ((await imports.findApplication(tx, id)) !== null) throw new Refused('importAlreadyApplied');
      if (!(await registryState(tx, stored.kind)).equals(stored.registrySha256)) throw new Refused('importStale');
      const rows = await imports.writableRows(tx, id);
      const done = await (stored.kind === 'territories' ? applyTerritories : applyBodies)(tx, stored, rows, accepted);
      const application = { at: this.clock.now(), reason, accepted: [...accepted].sort((a, b) => a - b), ...done };
      await imports.insertApplication(tx, id, application, { person: actor.person!, body: actor.body! });
      const { edition, validFrom, fileName, fileSha256 } = stored;
      await operationJournal.append(tx, {
        at: application.at.toISOString(),
        actor,
        operation: stored.kind === 'territories' ? 'territoriesImported' : 'bodiesImported',
        subject: id,
        details: {
          edition,
          validFrom,
          file: fileName,
          sha256: fileSha256.toString('hex'),
          accepted: application.accepted,
          ...done,
        },
        reason,
      });
    });
    return this.view(id, problematic, {});
  }

  private async view(id: string, verdicts: readonly ImportVerdict[], page: PageRequest, maxRows?: number): Promise<ImportView> {
    const tx = this.dataSource.manager;
    const stored = await imports.findImport(tx, id);
    const rows = await imports.pageRows(tx, id, verdicts, page, maxRows);
    return importView(stored, await imports.countRows(tx, id), await imports.findApplication(tx, id), rows);
  }
}

interface ReadFile {
  readonly ignored: readonly string[];
  readonly judge: (tx: EntityManager) => Promise<JudgedRow[]>;
}

async function readAll({ kind, edition, validFrom }: ImportForm, { rows }: Table): Promise<ReadFile> {
  if (kind === 'territories') {
    const { ignored, records } = await collect(rows, territoryColumns);
    return {
      ignored,
      judge: async (tx) => judgeTerritories(records, await LoadedTerritories.read(tx, edition), validFrom),
    };
  }
  const { ignored, records } = await collect(rows, bodyColumns);
  return { ignored, judge: async (tx) => judgeBodies(records, await LoadedBodies.read(tx, edition)) };
}

async function collect<Name extends string>(
  rows: AsyncIterable<TableRow>,
  columns: readonly Column<Name>[],
): Promise<{ ignored: readonly string[]; records: TableRecord<Name>[] }> {
  const { ignored, records } = await readRecords(rows, columns);
  const all: TableRecord<Name>[] = [];
  for await (const record of records) all.push(record);
  return { ignored, records: all };
}

async function assertLivingEdition(tx: EntityManager, { kind, edition, validFrom }: ImportForm): Promise<void> {
  const end = kind === 'territories' ? await endOfEdition(tx, edition) : null;
  if (end !== null && end <= validFrom) throw new Refused('invalidPayload', [], [{ path: '/validFrom', code: 'isAfterEdition' }]);
}

type Done = Pick<imports.ImportApplication, 'skippedWithParent' | 'written' | 'ended'>;

async function applyTerritories(
  tx: EntityManager,
  stored: imports.StoredImport,
  rows: readonly JudgedRow[],
  accepted: readonly number[],
): Promise<Done> {
  const loaded = await LoadedTerritories.read(tx, stored.edition);
  const { chosen, skippedWithParent }: ChosenRows<ProposedTerritory> = chooseRows(rows, accepted, {
    keyOf: ({ soate }) => soate,
    needs: ({ parent }) => (parent === null || loaded.here(parent) !== undefined ? null : parent),
  });
  const units = chosen.map(({ proposed }) => proposed);
  return { skippedWithParent, written: units.length, ended: await writeTerritories(tx, stored, units) };
}

async function applyBodies(
  tx: EntityManager,
  { validFrom }: imports.StoredImport,
  rows: readonly JudgedRow[],
  accepted: readonly number[],
): Promise<Done> {
  const { chosen, skippedWithParent }: ChosenRows<ProposedBody> = chooseRows(rows, accepted, {
    keyOf: ({ kind, territory, nameKy, nameRu }) =>
      [kind, territory, ...(bodyLevels[kind] === undefined ? [nameRu ?? nameKy] : [])].join('\n'),
    needs: () => null,
  });
  await writeBodies(
    tx,
    validFrom,
    chosen.map(({ proposed }) => proposed),
  );
  return { skippedWithParent, written: chosen.length, ended: 0 };
}
