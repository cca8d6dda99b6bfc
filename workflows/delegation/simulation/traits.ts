import type { Diligence, Municipality, SimulatedCountry } from '#machine';

/** How a kenesh answers an offer. */
type KeneshMood = 'accept' | 'counter' | 'decline' | 'silent';

/** How the money of a municipality comes: in time, late, too little, cut in the year, only when the year is well begun, or never. */
export type Funding = 'onTime' | 'late' | 'partial' | 'cut' | 'lateYear' | 'never';

export interface MunicipalityTraits {
  readonly diligence: Diligence;
  readonly kenesh: KeneshMood;
  /** Of the finance ministry towards it. */
  readonly funding: Funding;
  /** The next year's appropriation comes in December already. */
  readonly december: boolean;
  /** How soon it reports. */
  readonly reporting: Diligence;
  /** Per cent of its reports that hide a breach. */
  readonly breaches: number;
  /** Suspends when it may. */
  readonly isFirm: boolean;
  /** Contests money that it cannot find in its accounts, in so many of a hundred transfers. */
  readonly contests: number;
}

interface ControlTraits {
  readonly diligence: Diligence;
  /** Per cent of breaches that it finds; half as many reports it returns. */
  readonly strictness: number;
}

/** Drawn anew each time, always the same. */
export function municipalityTraits({ draw }: SimulatedCountry, { key }: Municipality): MunicipalityTraits {
  const random = draw('municipality', key);
  return {
    diligence: random.named({ sameDay: 14, prompt: 46, slow: 24, late: 10, never: 6 }),
    kenesh: random.named({ accept: 64, counter: 18, decline: 10, silent: 8 }),
    funding: random.named({ onTime: 50, late: 18, partial: 10, cut: 8, lateYear: 8, never: 6 }),
    december: random.chance(40),
    reporting: random.named({ sameDay: 10, prompt: 60, slow: 18, late: 8, never: 4 }),
    breaches: random.pick([0, 0, 0, 0, 0, 0, 10, 10, 10, 45]),
    isFirm: random.chance(60),
    contests: random.chance(15) ? 10 : 1,
  };
}

/** Of the body that controls; undefined when it is no administration of a rayon. */
export function controlTraits({ draw, administrationOf }: SimulatedCountry, body: string): ControlTraits | undefined {
  const administration = administrationOf(body);
  if (administration === undefined) return undefined;
  const random = draw('control', administration.key);
  return {
    diligence: random.named({ sameDay: 5, prompt: 55, slow: 30, late: 10, never: 0 }),
    strictness: random.between(20, 90),
  };
}
