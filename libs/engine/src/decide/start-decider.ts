import {
  type Actor,
  actorIn,
  entitledOffices,
  type EventDefinition,
  type HeldOffice,
  notEntitled,
  type Paper,
  partiesAtStart,
  reason,
  Refused,
  start,
  startDefinition,
  startEvent,
  validatePayload,
  type Workflow,
  type WorkflowEvent,
} from '#machine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Decision } from './event-decider.js';
import { type DocumentNamer, FactLoader, type ForeseenFacts, type LoadedFacts } from '../facts/facts.js';
import { officesNamed, onlyOffice } from './office-choice.js';
import type { Acting } from '../ports/ports.js';
import { validPaper } from './valid-paper.js';
import { WorkflowCatalog } from '../ports/workflow-catalog.js';

/** What a person asks to begin. */
export interface StartRequest {
  readonly workflow: string;
  /** Another way to begin, by its event. */
  readonly start?: string | undefined;
  readonly input: unknown;
  readonly acting: Acting;
  /** The office acted in, by its name or id; optional when only one fits. */
  readonly office?: string | undefined;
  readonly paper?: unknown;
}

/** A start whose payload is valid. Its namer: who names the documents of payload and paper. */
export interface ValidatedStart {
  readonly workflow: Workflow;
  readonly type: string;
  readonly payload: object;
  readonly paper?: Paper | undefined;
  readonly namer: DocumentNamer;
}

/** Who starts a case: a person in an office that must be entitled to it, or a case of which it is a child. */
export interface Starter {
  readonly actor: Actor;
  /** Null: entitled by the case that it is a child of. */
  readonly held: HeldOffice | null;
}

/** A start that is allowed, with nothing used up; `draw` draws what is used up by being read, and decides for good. */
export interface AllowedStart extends Decision {
  readonly draw: () => Promise<Decision>;
}

/** Decides the first step of a case; writes nothing. */
@Injectable()
export class StartDecider {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    private readonly facts: FactLoader,
  ) {}

  /** @throws Refused `notFound` (workflow), `unknownEvent`, `invalidPayload`. */
  validate({ workflow: name, start: type = startEvent, input, paper, acting }: StartRequest): ValidatedStart {
    const workflow = this.catalog.current(name);
    const definition = startDefinition(workflow, type);
    if (definition === undefined) throw new Refused('unknownEvent', [reason('unknownEvent', { event: type })]);
    return { workflow, type, payload: validatePayload(definition.payload, input), paper: validPaper(paper), namer: acting };
  }

  /**
   * The office that a person starts a case in: the one named, or the only one that is entitled by who the parties would be.
   * @param at ISO 8601.
   * @param seen of a dry run of many.
   * @throws Refused `officeNotEntitled`, `invalidPayload` when several are entitled and none is named.
   */
  async office(validated: ValidatedStart, request: StartRequest, at: string, seen?: ForeseenFacts): Promise<HeldOffice> {
    const definition = definitionOf(validated);
    const mayStart = request.acting.offices.filter((held) => definition.by.some(({ office }) => office === held.office));
    const fitting = officesNamed(mayStart, request.office);
    if (fitting.length < 2) return onlyOffice(fitting, notEntitled(definition));
    const facts = await this.load(validated, at, seen);
    const isEntitledIn = (held: HeldOffice): boolean => {
      return isEntitled(validated, held, eventOf(validated, actorIn(request.acting.person, held), at, facts));
    };
    return onlyOffice(fitting.filter(isEntitledIn), notEntitled(definition));
  }

  /**
   * Whether the case may begin.
   * @param at ISO 8601.
   * @param seen of a dry run of many.
   * @throws Refused `officeNotEntitled`, `notAllowed`.
   */
  async decide(validated: ValidatedStart, starter: Starter, at: string, seen?: ForeseenFacts): Promise<AllowedStart> {
    const loaded = await this.load(validated, at, seen);
    const allowed = this.decideBy(loaded, validated, starter, at);
    const draw = async (): Promise<Decision> => {
      const drawn = await this.facts.draw(this.dataSource.manager, loaded, at);
      return drawn === loaded ? allowed : this.decideBy(drawn, validated, starter, at);
    };
    return { ...allowed, draw };
  }

  private decideBy(facts: LoadedFacts, validated: ValidatedStart, { actor, held }: Starter, at: string): Decision {
    const event = eventOf(validated, actor, at, facts);
    if (held !== null && !isEntitled(validated, held, event))
      throw new Refused('officeNotEntitled', [notEntitled(definitionOf(validated))]);
    const step = start(validated.workflow, event);
    this.catalog.assertLedger(validated.workflow, step);
    return { event, facts, step };
  }

  private load(
    { workflow, type, payload, paper, namer }: ValidatedStart,
    at: string,
    seen?: ForeseenFacts,
  ): Promise<LoadedFacts> {
    return this.facts.load(this.dataSource.manager, workflow, { type, payload, paper, at, namer }, seen);
  }
}

function definitionOf({ workflow, type }: ValidatedStart): EventDefinition {
  return startDefinition(workflow, type)!;
}

function eventOf({ type, payload, paper }: ValidatedStart, actor: Actor, at: string, facts: LoadedFacts): WorkflowEvent {
  return { type, at, actor, payload, facts: facts.values, ...(paper && { paper }) };
}

function isEntitled(validated: ValidatedStart, held: HeldOffice, event: WorkflowEvent): boolean {
  return entitledOffices(definitionOf(validated), partiesAtStart(validated.workflow, event), [held]).length > 0;
}
