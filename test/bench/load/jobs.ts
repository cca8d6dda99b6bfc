import type { PreparedCase } from '../lives/prepared-cases.js';
import type { KnownSetting } from '../lives/settings.js';

/** How requests follow one another. */
export type Pace =
  /** So many callers, each with one request after the other. `pauseMs`: what each of them rests on the average in between. */
  | { readonly callers: number; readonly pauseMs?: number; readonly seconds: number }
  /** So many a second whatever becomes of them: waiting counts from the moment at which one should have begun. */
  | { readonly perSecond: number; readonly seconds: number };

/** A page that somebody looks at. `turns`: its next page as well. */
export interface Look {
  readonly login: string;
  readonly path: string;
  readonly turns?: boolean;
}

/** The job of a load process. Each is answered before the next is sent. */
export type Job =
  | { readonly job: 'signIn'; readonly urls: readonly string[]; readonly logins: readonly string[] }
  /** The cases that the events from now on are sent to. */
  | { readonly job: 'lives'; readonly settings: readonly KnownSetting[]; readonly cases: readonly PreparedCase[] }
  | { readonly job: 'events'; readonly urls: readonly string[]; readonly pace: Pace }
  /** In an order of chance, the same in every run. */
  | { readonly job: 'looks'; readonly url: string; readonly looks: readonly Look[]; readonly pace: Pace };

export interface Outcome {
  readonly done: number;
  /** By status; 0: no answer. */
  readonly failed: Readonly<Record<string, number>>;
  /** The answer to the first that failed. */
  readonly firstFailure: string | null;
  readonly perSecond: number;
  /** Milliseconds of each, those that failed included. */
  readonly latencies: readonly number[];
}
