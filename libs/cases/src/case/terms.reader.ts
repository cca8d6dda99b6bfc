import { compareTerms, type Difference, Refused, type Snapshot, type Terms, type TermsComparison } from '#machine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { byName, component, instant, object, orNull, sha256, type Static, text, tyiyn, whole } from '#schema';
import type { StoredCase } from '#engine';
import type { JournalRecord } from '#engine';
import { recordedFacts } from '#engine';
import { replayRecord } from '#engine';
import { WorkflowCatalog } from '#engine';

/** A set of terms from the step on that brought it; `clauses` with their texts. */
export const TermsVersion = component(
  'Terms',
  object({
    seq: whole,
    at: instant,
    event: text,
    name: text,
    hash: sha256,
    clauses: byName(object({ hash: text, text: orNull(text) })),
    amounts: byName(byName(tyiyn)),
    fields: byName(orNull(text)),
  }),
);
export type TermsVersion = Static<typeof TermsVersion>;

interface Found extends Terms {
  readonly seq: number;
  readonly at: string;
  readonly event: string;
}

/** What the terms of a case were, round by round: read out of its journal, which is replayed. */
@Injectable()
export class TermsReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
  ) {}

  /**
   * Every set of terms in the order in which they came, also those whose content equals an earlier one; none for a workflow
   * without terms.
   */
  async versions(stored: StoredCase): Promise<TermsVersion[]> {
    const { found, texts } = await this.replayed(stored);
    return found.map((version) => ({
      ...version,
      clauses: Object.fromEntries(
        Object.entries(version.clauses).map(([name, hash]) => [name, { hash, text: texts.get(hash) ?? null }]),
      ),
    }));
  }

  /** Every text of a clause that was ever written in the case, by its hash: also those that are not among the terms yet. */
  async texts({ id, workflow, version }: StoredCase): Promise<Readonly<Record<string, string>>> {
    const { terms } = this.catalog.pinned(workflow, version);
    const records = terms === undefined ? [] : await this.records(id);
    return Object.fromEntries(records.flatMap(({ event, payload }) => Object.entries(terms!.texts(event, payload as never))));
  }

  /** What differs between two of them, each named by its hash; clauses by their texts. @throws Refused `notFound`. */
  async compare(stored: StoredCase, from: string, to: string): Promise<TermsComparison> {
    const { found, texts } = await this.replayed(stored);
    const named = (hash: string): Terms => {
      const version = found.find((each) => each.hash === hash);
      if (version === undefined) throw new Refused('notFound');
      return version;
    };
    const { clauses, ...others } = compareTerms(named(from), named(to));
    const textOf = (hash: string | null): string | null => (hash === null ? null : (texts.get(hash) ?? null));
    return { ...others, clauses: clauses.map((each): Difference => ({ ...each, from: textOf(each.from), to: textOf(each.to) })) };
  }

  private async replayed(stored: StoredCase): Promise<{ found: Found[]; texts: Map<string, string> }> {
    const workflow = this.catalog.pinned(stored.workflow, stored.version);
    const found: Found[] = [];
    const texts = new Map<string, string>();
    if (workflow.terms === undefined) return { found, texts };
    const facts = recordedFacts(this.dataSource.manager);
    let snapshot: Snapshot | null = null;
    let before: readonly Terms[] = [];
    for (const record of await this.records(stored.id)) {
      for (const [hash, clause] of Object.entries(workflow.terms.texts(record.event, record.payload as never)))
        texts.set(hash, clause);
      ({ snapshot } = replayRecord(workflow, snapshot, record, await facts(record)));
      const after = workflow.terms.of(snapshot.context as never);
      // Against the step before, not against all: terms that return to an earlier content are agreed anew.
      const isNew = ({ name, hash }: Terms): boolean => !before.some((each) => each.name === name && each.hash === hash);
      found.push(...after.filter(isNew).map((terms) => ({ seq: record.seq, at: record.at, event: record.event, ...terms })));
      before = after;
    }
    return { found, texts };
  }

  private async records(id: string): Promise<JournalRecord[]> {
    const rows = await this.dataSource.query<{ record: string }[]>(
      'select record from journal where instance_id = $1 order by seq',
      [id],
    );
    return rows.map(({ record }) => JSON.parse(record) as JournalRecord);
  }
}
