import { type Act, lifeOf } from './life.js';
import type { PreparedCase } from './prepared-cases.js';
import type { KnownSetting } from './settings.js';

interface Life {
  readonly prepared: PreparedCase;
  next: number;
  /** Steps that others have taken: a worker fires its deadlines. */
  others: number;
}

/** Cases that wait for their next act. One that is taken goes behind the others, so that all come on evenly. */
export class Lives {
  private readonly acts: readonly (readonly Act[])[];
  private readonly waiting: Life[];
  private head = 0;

  constructor(settings: readonly KnownSetting[], cases: readonly PreparedCase[]) {
    this.acts = settings.map((setting) => lifeOf(setting, setting.termsHash));
    this.waiting = cases.map((prepared) => ({ prepared, next: 0, others: 0 }));
  }

  /** How many acts each of them takes. */
  get length(): number {
    return this.acts[0]?.length ?? 0;
  }

  take(): { readonly life: Life; readonly act: Act } | null {
    const life = this.waiting[this.head];
    if (life === undefined) return null;
    this.head += 1;
    return { life, act: this.acts[life.prepared.setting]![life.next]! };
  }

  /** Its act was done. */
  put(life: Life): void {
    life.next += 1;
    if (life.next < this.length) this.waiting.push(life);
  }
}
