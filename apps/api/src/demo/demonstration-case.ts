import { localDay } from '#calendar';
import { demonstrationBodies } from '#registry';
import type { DelegationContext } from '../../../../workflows/delegation/v1/context.js';
import type { Subject } from './demonstration-clauses.js';
import { quarterAhead, type Term, termFrom } from './demonstration-costing.js';
import type { DemonstrationDelegation } from './demonstration-delegations.js';
import type { DemonstrationDesk } from './demonstration-desk.js';
import { type DemonstrationPapers, demonstrationPapers } from './demonstration-papers.js';

export interface Recipient {
  readonly id: string;
  readonly territory: string;
}

/**
 * One delegation being carried along. Its n-th event has the same key and, as its dates count from the day on which it was
 * begun, the same content however often and whenever it is sent: what was done before a crash is done only once.
 */
export class DemonstrationCase {
  private sent = 0;

  private constructor(
    readonly desk: DemonstrationDesk,
    readonly delegation: DemonstrationDelegation,
    readonly recipient: Recipient,
    readonly subject: Subject,
    private readonly id: string,
    /** The local date on which it was begun. */
    readonly day: string,
  ) {}

  /** The case, begun now or before. @throws Refused as `Engine.start`. */
  static async begin(desk: DemonstrationDesk, delegation: DemonstrationDelegation): Promise<DemonstrationCase> {
    const { name, title, instrument, language } = delegation;
    const power = desk.powers.find(({ code, demonstration }) => demonstration && code === delegation.power)!;
    const body = desk.municipalities.find(({ id }) => id === demonstrationBodies[delegation.recipient].id)!;
    const input = { instrument, title, power: power.id, recipient: body.id };
    const acting = desk.person('ministry.drafter');
    const { id } = await desk.engine.start({ workflow: 'delegation', input, acting, key: `demonstration-${name}` });
    const [begun] = await desk.journal.list(await desk.cases.readable(id, acting), 0, 1);
    const recipient = { id: body.id, territory: body.territory!.id };
    const subject = { power: power.name[language]!, recipient: body.name[language]! };
    return new DemonstrationCase(desk, delegation, recipient, subject, id, localDay(begun!.at));
  }

  get papers(): DemonstrationPapers {
    return demonstrationPapers[this.delegation.language];
  }

  get term(): Term {
    return termFrom(this.delegation.takesEffect === 'today' ? this.day : quarterAhead(this.day));
  }

  /** As it is now. */
  async see(): Promise<DelegationContext> {
    const { snapshot } = await this.desk.cases.readable(this.id, this.desk.person('ministry.drafter'));
    return snapshot.context as DelegationContext;
  }

  /** @param sender a login; `recipient.…` is the municipality's. @throws Refused as `Engine.send`. */
  async send(sender: string, type: string, payload: object = {}): Promise<void> {
    this.sent += 1;
    const { name, recipient } = this.delegation;
    const acting = this.desk.person(sender.replace('recipient.', `${recipient}.`));
    await this.desk.engine.send({ instance: this.id, type, payload, acting, key: `demonstration-${name}-${this.sent}` });
  }
}
