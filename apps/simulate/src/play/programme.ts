import { addDays } from '#machine';
import { PowerReader, type PowerView } from '#registry';
import type { INestApplicationContext } from '@nestjs/common';
import { ministry, registry } from '../country/country.js';
import type { Municipality } from '../country/municipalities.js';
import { volumesOf } from '../acts/volumes.js';
import type { Desk } from './desk.js';
import { workingDay } from './diary.js';

/** Something that begins on a day (local date) of itself. */
interface Undertaking {
  readonly on: string;
  readonly begin: () => Promise<void>;
}

/** What the country undertakes: powers offered to many at once, laws, powers that are carried out already, mergers. */
export class Programme {
  /** Municipalities that are merged into another, or soon will be. */
  private readonly gone = new Set<Municipality>();

  private constructor(
    private readonly desk: Desk,
    private readonly powers: readonly PowerView[],
    private readonly undertakings: readonly Undertaking[],
  ) {}

  static async of(app: INestApplicationContext, desk: Desk, start: string, years: number): Promise<Programme> {
    const { items } = await app.get(PowerReader, { strict: false }).list({ limit: 200 });
    const powers = items.filter(
      ({ judicial, ownLocalMatter, holderBodyKind }) => !judicial && !ownLocalMatter && holderBodyKind === 'ministry',
    );
    powers.sort((left, right) => (left.code < right.code ? -1 : 1));
    const undertakings: Undertaking[] = [];
    const programme = new Programme(desk, powers, undertakings);
    const first = Number(start.slice(0, 4));
    for (let year = first; year < first + years; year += 1) undertakings.push(...programme.ofYear(year, year - first));
    return programme;
  }

  async begin(day: string): Promise<void> {
    for (const { on, begin } of this.undertakings) if (workingDay(on) === day) await begin();
  }

  /** The first year everybody is offered a power; later ones are for some. */
  private ofYear(year: number, index: number): Undertaking[] {
    const { municipalities } = this.desk.country;
    const some = (name: string, percent: number, least = 1): Municipality[] =>
      this.desk.random(name, year).some(municipalities, Math.max(least, Math.floor((municipalities.length * percent) / 100)));
    const power = (place: number): PowerView => this.powers[(index * 3 + place) % this.powers.length]!;
    const offered = index === 0 ? municipalities : some('offered', 25);
    return [
      { on: `${year}-01-12`, begin: () => this.propose(power(0), 'agreement', offered) },
      { on: `${year}-02-09`, begin: () => this.register(power(1), some('registered', 10)) },
      { on: `${year}-03-09`, begin: () => this.propose(power(2), 'law', some('imposed', 25)) },
      ...this.mergers(year, municipalities.length < 6 ? [] : some('merged', 2, 2)),
    ];
  }

  private async propose(power: PowerView, instrument: string, asked: readonly Municipality[]): Promise<void> {
    const { desk } = this;
    const recipients = asked.filter((municipality) => !this.gone.has(municipality));
    if (recipients.length === 0) return;
    desk.pass();
    const { ids } = await desk.groups.start({
      workflow: 'delegation',
      input: { instrument, title: power.name.en ?? power.code, power: power.id },
      recipients: recipients.map((municipality) => ({
        body: municipality.id,
        volumes: Object.entries(volumesOf(municipality)).map(([key, volume]) => ({ key, volume })),
      })),
      acting: desk.country.personIn(ministry, 'drafter').acting,
    });
    ids.forEach((id, index) => desk.files.open(id, `${power.code} ${desk.today}`, recipients[index]!.id));
  }

  /** Powers that municipalities carry out already, each registered by itself. */
  private async register(power: PowerView, recipients: readonly Municipality[]): Promise<void> {
    const { desk } = this;
    for (const municipality of recipients.filter((each) => !this.gone.has(each))) {
      desk.pass();
      const since = addDays(desk.today, -300);
      const input = {
        instrument: desk.random('registered', municipality.key).pick(['agreement', 'law']),
        power: power.id,
        title: `${power.name.en ?? power.code}, as it is`,
        proposer: ministry,
        recipient: municipality.id,
        basisAct: 'Resolution of the Government (simulated)',
        basisNumber: '715',
        basisDate: since,
        publishedOn: since,
        since,
        items: [{ key: 'archive', kind: 'data', description: 'Records of the last ten years', isHandedOver: true }],
        knownMoney: [],
      };
      const { acting } = desk.country.personIn(municipality.id, 'signatory');
      const { id } = await desk.engine.start({ workflow: 'delegation', start: 'registerExisting', input, acting });
      desk.files.open(id, `${power.code} existing ${desk.today}`, municipality.id);
    }
  }

  /** Each goes into the next of these; an odd one stays. */
  private mergers(year: number, merged: readonly Municipality[]): Undertaking[] {
    const [on, effectiveOn] = [`${year}-10-19`, `${year}-11-02`];
    return merged.flatMap((predecessor, index) => {
      const successor = merged[index + 1];
      return index % 2 === 0 && successor !== undefined
        ? [{ on, begin: () => this.merge(predecessor, successor, effectiveOn) }]
        : [];
    });
  }

  /** Recorded by the registry beforehand; on its day every open case is told in the name of the registrar. */
  private async merge(predecessor: Municipality, successor: Municipality, effectiveOn: string): Promise<void> {
    if (this.gone.has(predecessor) || this.gone.has(successor)) return;
    const { desk } = this;
    const registrar = desk.country.personIn(registry, 'registrar');
    const asked = {
      kind: 'merge' as const,
      predecessors: [predecessor.id],
      successors: [{ id: successor.id }],
      effectiveOn,
      act: { type: 'Law (simulated)', number: '1', date: desk.today },
    };
    desk.pass();
    await desk.successions.record(asked, registrar.acting);
    this.gone.add(predecessor);
  }
}
