import {
  actorIn,
  entitledOffices,
  type HeldOffice,
  notEntitled,
  partiesAtStart,
  reason,
  Refused,
  start as begin,
  startDefinition,
  startEvent,
  type Step,
  validatePayload,
  type WorkflowEvent,
} from '#machine';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StartCommand, Verdict } from '../engine.js';
import { FactLoader, type ForeseenFacts } from '../facts.js';
import { chooseOffice } from '../office-choice.js';
import { validPaper } from '../valid-paper.js';
import { WorkflowCatalog } from '../workflow-catalog.js';

/** Dry runs of many starts at one instant (ISO 8601). */
export interface ForeseenStarts {
  readonly at: string;
  readonly facts: ForeseenFacts;
}

interface DecidedStart {
  readonly held: HeldOffice;
  readonly step: Step;
}

/** Decides starts as the engine would, and writes nothing. */
@Injectable()
export class StartCheck {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catalog: WorkflowCatalog,
    private readonly facts: FactLoader,
    private readonly clock: Clock,
  ) {}

  foresee(): ForeseenStarts {
    return { at: this.clock.now().toISOString(), facts: new Map() };
  }

  /**
   * The office that the start would be made in: of all that the person holds, the one that is entitled by who the parties
   * would be.
   * @throws Refused as `Engine.start`, in the same order.
   */
  async demand(command: Omit<StartCommand, 'key'>, foreseen: ForeseenStarts): Promise<HeldOffice> {
    return (await this.decide(command, foreseen)).held;
  }

  /** Whether the case would begin. @throws Refused for what is refused before that: all but `notAllowed`. */
  async check(command: Omit<StartCommand, 'key'>): Promise<Verdict> {
    try {
      const { step } = await this.decide(command, this.foresee());
      return { allowed: true, reasons: [], foreseen: { before: null, step } };
    } catch (error) {
      if (error instanceof Refused && error.code === 'notAllowed')
        return { allowed: false, reasons: error.reasons, foreseen: null };
      throw error;
    }
  }

  private async decide(command: Omit<StartCommand, 'key'>, { at, facts }: ForeseenStarts): Promise<DecidedStart> {
    const workflow = this.catalog.current(command.workflow);
    const type = command.start ?? startEvent;
    const definition = startDefinition(workflow, type);
    if (definition === undefined) throw new Refused('unknownEvent', [reason('unknownEvent', { event: type })]);
    const payload = validatePayload(definition.payload, command.input);
    const paper = validPaper(command.paper);
    const { acting } = command;
    const { person, offices } = acting;
    const fitting = offices.filter((held) => definition.by.some(({ office }) => office === held.office));
    const asked = { type, payload, paper, at, namer: acting };
    const loaded = await this.facts.foresee(this.dataSource.manager, workflow, asked, facts);
    const eventIn = (held: HeldOffice): WorkflowEvent => {
      return { type, at, actor: actorIn(person, held), payload, facts: loaded, ...(paper && { paper }) };
    };
    // Who starts a case may be a party by that alone: then two offices fit, as they do in the engine, and one must be named.
    const entitled = fitting
      .slice(0, 2)
      .flatMap((held) => entitledOffices(definition, partiesAtStart(workflow, eventIn(held)), fitting));
    const held = chooseOffice([...new Set(entitled)], command.office, notEntitled(definition));
    return { held, step: begin(workflow, eventIn(held)) };
  }
}
