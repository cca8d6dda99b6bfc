import {
  type Actor,
  actorIn,
  advance,
  type BulkReference,
  entitledOffices,
  notEntitled,
  type Paper,
  reason,
  Refused,
  type Step,
  validatePayload,
  type Workflow,
  type WorkflowEvent,
} from '#machine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StoredCase } from '../cases/case.repository.js';
import { type DocumentNamer, FactLoader, type FactQuery, type LoadedFacts } from '../facts/facts.js';
import { officesNamed, onlyOffice } from './office-choice.js';
import type { Acting } from '../ports/ports.js';
import { isSame } from '../facts/reference-facts.js';
import { validPaper } from './valid-paper.js';
import { WorkflowCatalog } from '../ports/workflow-catalog.js';

/** What a person asks of a case. */
export interface EventRequest {
  readonly type: string;
  readonly payload: unknown;
  readonly acting: Acting;
  /** The office acted in, by its name or id; optional when only one fits. */
  readonly office?: string | undefined;
  /** The signed scan behind it, when it came in on paper; unseen as yet. */
  readonly paper?: unknown;
  /** The bulk operation that the event is part of; the journal names it. */
  readonly bulk?: BulkReference | undefined;
}

/** An event that may be decided: validated, its actor known. `at`: ISO 8601. */
export interface ValidatedEvent {
  readonly type: string;
  readonly payload: unknown;
  readonly actor: Actor;
  readonly at: string;
  readonly paper?: Paper | undefined;
  readonly bulk?: BulkReference | undefined;
  readonly namer?: DocumentNamer | undefined;
}

export interface Decision {
  readonly event: WorkflowEvent;
  readonly facts: LoadedFacts;
  readonly step: Step;
}

/** Decides an event of a stored case; writes nothing. */
@Injectable()
export class EventDecider {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    private readonly facts: FactLoader,
  ) {}

  /**
   * What can be refused without the state of the case.
   * @param at ISO 8601.
   * @throws Refused `unknownEvent`, `invalidPayload`, `officeNotEntitled`.
   */
  validate(stored: StoredCase, { type, payload, acting, office, paper, bulk }: EventRequest, at: string): ValidatedEvent {
    const workflow = this.catalog.pinned(stored.workflow, stored.version);
    const definition = Object.hasOwn(workflow.events, type) ? workflow.events[type] : undefined;
    if (definition === undefined) throw new Refused('unknownEvent', [reason('unknownEvent', { event: type })]);
    const valid = { payload: validatePayload(definition.payload, payload), paper: validPaper(paper) };
    const entitled = entitledOffices(definition, workflow.parties(stored.snapshot.context), acting.offices);
    const held = onlyOffice(officesNamed(entitled, office), notEntitled(definition));
    return { type, ...valid, actor: actorIn(acting.person, held), at, bulk, namer: acting };
  }

  /** By the facts as they are now, using nothing up. @throws Refused `notAccepted`, `notAllowed`. */
  async decide(stored: StoredCase, validated: ValidatedEvent): Promise<Decision> {
    return this.decideBy(await this.facts.load(this.dataSource.manager, ...this.reading(stored, validated)), stored, validated);
  }

  /**
   * For a step that is to be stored: by reference data as they were last seen, whose versions the commit compares. Refusals are
   * given by them as they are now.
   */
  async decideWithCachedFacts(stored: StoredCase, validated: ValidatedEvent): Promise<Decision> {
    const cached = await this.facts.loadCached(this.dataSource.manager, ...this.reading(stored, validated));
    try {
      return await this.decideAndDraw(cached, stored, validated);
    } catch (error) {
      const fresh = await this.facts.load(this.dataSource.manager, ...this.reading(stored, validated));
      if (isSame(fresh.asOf, cached.asOf)) throw error;
      return this.decideAndDraw(fresh, stored, validated);
    }
  }

  /** What is used up by being read is drawn only for a step that is allowed. */
  private async decideAndDraw(loaded: LoadedFacts, stored: StoredCase, validated: ValidatedEvent): Promise<Decision> {
    const decision = this.decideBy(loaded, stored, validated);
    const drawn = await this.facts.draw(this.dataSource.manager, loaded, validated.at);
    return drawn === loaded ? decision : this.decideBy(drawn, stored, validated);
  }

  private reading({ workflow, version, snapshot }: StoredCase, validated: ValidatedEvent): [Workflow, FactQuery] {
    return [this.catalog.pinned(workflow, version), { ...validated, context: snapshot.context }];
  }

  private decideBy(facts: LoadedFacts, stored: StoredCase, validated: ValidatedEvent): Decision {
    const { type, payload, actor, at, paper, bulk } = validated;
    const sent = { type, at, actor, payload, facts: facts.values };
    const event: WorkflowEvent = { ...sent, ...(paper && { paper }), ...(bulk && { bulk }) };
    const workflow = this.catalog.pinned(stored.workflow, stored.version);
    const step = advance(workflow, stored.snapshot, event);
    this.catalog.assertLedger(workflow, step);
    return { event, facts, step };
  }
}
