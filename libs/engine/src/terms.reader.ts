import { compareTerms, type Difference, Refused, type Snapshot, type Terms, type TermsComparison } from '#machine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StoredCase } from './case.repository.js';
import type { JournalRecord } from './journal.js';
import { recordedFacts } from './recorded-facts.js';
import { replayRecord } from './replay.js';
import { WorkflowCatalog } from './workflow-catalog.js';

/** A set of terms from the step on that brought it; `clauses` with their texts. */
export interface TermsVersion extends Omit<Terms, 'clauses'> {
  readonly seq: number;
  readonly at: string;
  readonly event: string;
  readonly clauses: Readonly<Record<string, { readonly hash: string; readonly text: string | null }>>;
}

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

  /** Every set of terms in the order in which they came; none for a workflow without terms. */
  async versions(stored: StoredCase): Promise<TermsVersion[]> {
    const { found, texts } = await this.replayed(stored);
    return found.map((version) => ({
      ...version,
      clauses: Object.fromEntries(
        Object.entries(version.clauses).map(([name, hash]) => [name, { hash, text: texts.get(hash) ?? null }]),
      ),
    }));
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
    const { manager } = this.dataSource;
    const rows = await manager.query<{ record: string }[]>('select record from journal where instance_id = $1 order by seq', [
      stored.id,
    ]);
    const facts = recordedFacts(manager);
    let snapshot: Snapshot | null = null;
    for (const { record: text } of rows) {
      const record = JSON.parse(text) as JournalRecord;
      for (const [hash, clause] of Object.entries(workflow.terms.texts(record.event, record.payload as never)))
        texts.set(hash, clause);
      ({ snapshot } = replayRecord(workflow, snapshot, record, await facts(record)));
      for (const terms of workflow.terms.of(snapshot.context as never)) {
        const isKnown = found.some(({ name, hash }) => name === terms.name && hash === terms.hash);
        if (!isKnown) found.push({ seq: record.seq, at: record.at, event: record.event, ...terms });
      }
    }
    return { found, texts };
  }
}
