import { actorIn, type HeldOffice, Refused } from '#machine';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Verdict } from '#engine';
import type { ForeseenFacts } from '#engine';
import { type AllowedStart, StartDecider, type StartRequest } from '#engine';

/** Dry runs of many starts at one instant (ISO 8601). */
export interface ForeseenStarts {
  readonly at: string;
  readonly facts: ForeseenFacts;
}

/** Decides starts as the engine does, and writes nothing. */
@Injectable()
export class StartCheck {
  constructor(
    private readonly decider: StartDecider,
    private readonly clock: Clock,
  ) {}

  foresee(): ForeseenStarts {
    return { at: this.clock.now().toISOString(), facts: new Map() };
  }

  /** The office that the start would be made in. @throws Refused as `Engine.start`, in the same order. */
  async assertAllowed(request: StartRequest, foreseen: ForeseenStarts): Promise<HeldOffice> {
    return (await this.decide(request, foreseen)).held;
  }

  /** Whether the case would begin. @throws Refused for what is refused before that: all but `notAllowed`. */
  async check(request: StartRequest): Promise<Verdict> {
    try {
      const { step } = await this.decide(request, this.foresee());
      return { allowed: true, reasons: [], foreseen: { before: null, step } };
    } catch (error) {
      if (error instanceof Refused && error.code === 'notAllowed')
        return { allowed: false, reasons: error.reasons, foreseen: null };
      throw error;
    }
  }

  private async decide(
    request: StartRequest,
    { at, facts }: ForeseenStarts,
  ): Promise<AllowedStart & { readonly held: HeldOffice }> {
    const start = this.decider.validate(request);
    const held = await this.decider.office(start, request, at, facts);
    const allowed = await this.decider.decide(start, { actor: actorIn(request.acting.person, held), held }, at, facts);
    return { ...allowed, held };
  }
}
