import type { Json } from '#machine';

export type DeliveryChannel = 'mail' | 'webhook';

/** Something to be sent to one receiver. `target`: a person (mail) or a subscription (webhook); `instance`: the case it is about. */
export interface NewDelivery {
  readonly channel: DeliveryChannel;
  readonly target: string;
  readonly instance: string | null;
  readonly content: Json;
}

/** A delivery whose turn it is. Its id is the same in every attempt: the receiver deduplicates by it. */
export interface Delivery extends NewDelivery {
  readonly id: string;
  /** Business time, ISO 8601. */
  readonly createdAt: string;
  /** This attempt; the first is 1. */
  readonly attempt: number;
  /** Of the worker that has claimed it: each claim has a higher one. */
  readonly fence: number;
}

/** Why an attempt failed. A final one is not repeated. Its message is shown to operators: nothing secret. */
export class DeliveryFault extends Error {
  constructor(
    message: string,
    readonly isFinal: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DeliveryFault';
  }
}

/** A way out of the house. */
export interface Channel {
  readonly channel: DeliveryChannel;
  /** After so many attempts a person must look. */
  readonly maxAttempts: number;
  /** The longest pause in milliseconds after an attempt (the first is 1); a random part of it is waited. */
  pauseMs(attempt: number): number;
  /**
   * Bounded by time-outs of its own. `moot`: there is no recipient any more.
   * @throws DeliveryFault; any other error counts as one that may pass.
   */
  deliver(delivery: Delivery): Promise<void | 'moot'>;
}

/** Every channel there is: one provider of the list. */
export const CHANNELS = Symbol('CHANNELS');
