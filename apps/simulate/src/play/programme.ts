import type { CaseStart, Municipality, Simulation, Undertaking } from '#machine';
import type { Desk } from './desk.js';
import { workingDay } from './diary.js';

/** Something that begins on a day (local date) of itself. */
interface Beginning {
  readonly on: string;
  readonly begin: () => Promise<void>;
}

/** What the country undertakes: cases of each workflow as its package says, and mergers of municipalities. */
export class Programme {
  /** Bodies that are merged into another, or soon will be. */
  private readonly gone = new Set<string>();
  private readonly beginnings: readonly Beginning[];

  /** @param begun how the workflows are played of which cases begin. */
  constructor(
    private readonly desk: Desk,
    begun: ReadonlyMap<string, Simulation>,
    first: number,
    years: number,
  ) {
    this.beginnings = Array.from({ length: years }, (_, index) => [
      ...[...begun].flatMap(([workflow, { programme }]) =>
        programme(desk.country, first + index, index).map((undertaking) => this.beginningOf(workflow, undertaking)),
      ),
      ...this.mergers(first + index),
    ]).flat();
  }

  async begin(day: string): Promise<void> {
    for (const { on, begin } of this.beginnings) if (workingDay(on) === day) await begin();
  }

  private beginningOf(workflow: string, { on, starts }: Undertaking): Beginning {
    const begin = async (): Promise<void> => {
      for (const start of starts(this.desk.today)) await this.start(workflow, start);
    };
    return { on, begin };
  }

  private async start(workflow: string, { by, subject, with: all, input, isGroup, event }: CaseStart): Promise<void> {
    const { desk } = this;
    const recipients = all.filter(({ body }) => !this.gone.has(body));
    if (recipients.length === 0) return;
    desk.pass();
    const { acting } = desk.country.personIn(by);
    const ids =
      isGroup === true
        ? (await desk.groups.start({ workflow, input, recipients, acting })).ids
        : [(await desk.engine.start({ workflow, start: event, input, acting })).id];
    ids.forEach((id, index) => {
      desk.files.open(id, `${subject} ${desk.today}`, desk.country.municipalityOf(recipients[index]!.body)!);
    });
  }

  /** Each goes into the next of these; an odd one stays. */
  private mergers(year: number): Beginning[] {
    const { municipalities, draw } = this.desk.country;
    const merged =
      municipalities.length < 6
        ? []
        : draw('merged', year).some(municipalities, Math.max(2, Math.floor((municipalities.length * 2) / 100)));
    const [on, effectiveOn] = [`${year}-10-19`, `${year}-11-02`];
    return merged.flatMap((predecessor, index) => {
      const successor = merged[index + 1];
      return index % 2 === 0 && successor !== undefined
        ? [{ on, begin: () => this.merge(predecessor, successor, effectiveOn) }]
        : [];
    });
  }

  /** Recorded by the registry beforehand; on its day every open case is notified in the name of the registrar. */
  private async merge(predecessor: Municipality, successor: Municipality, effectiveOn: string): Promise<void> {
    if (this.gone.has(predecessor.id) || this.gone.has(successor.id)) return;
    const { desk } = this;
    const registrar = desk.country.personIn({ body: desk.country.stateBody('registry'), office: 'registrar' });
    const succession = {
      kind: 'merge' as const,
      predecessors: [predecessor.id],
      successors: [{ id: successor.id }],
      effectiveOn,
      act: { type: 'Law (simulated)', number: '1', date: desk.today },
    };
    desk.pass();
    await desk.successions.record(succession, registrar.acting);
    this.gone.add(predecessor.id);
  }
}
