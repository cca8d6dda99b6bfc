import { randomInt, timingSafeEqual } from 'node:crypto';
import { type Language, languages, Refused } from '#machine';
import { Clock, CONFIGURATION, type Configuration, inTransaction, sha256 } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsBoolean, IsEmail, IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import { component, flag, object, oneOf, orNull, type Static, text } from '#schema';
import { Deliveries } from '../delivery/deliveries.js';
import { frequencies, type Frequency, SettingRepository } from './setting.repository.js';

/** What a person wants to be otherwise; what is left out stays as it is. */
export class SettingsChange {
  @IsOptional() @IsEmail({ allow_utf8_local_part: false }) @MaxLength(254) email?: string;
  @IsOptional() @IsIn(frequencies) frequency?: Frequency;
  @IsOptional() @IsBoolean() information?: boolean;
  @IsOptional() @IsIn(languages) language?: Language;
}

/** The code that was sent to the address. */
export class AddressConfirmation {
  @Matches(/^\d{8}$/) code!: string;
}

export const SettingsView = component(
  'NotificationSettings',
  object({
    email: orNull(text),
    emailConfirmed: flag,
    frequency: oneOf(...frequencies),
    /** Also what requires nothing of the person. What is awaited, and its reminders, are always sent. */
    information: flag,
    language: oneOf(...languages),
    /** Whether this installation sends mails at all. */
    mailAvailable: flag,
  }),
);
export type SettingsView = Static<typeof SettingsView>;

/** Milliseconds. */
const codeLivesMs = 30 * 60_000;
const betweenCodesMs = 60_000;
const maxTries = 5;

/** How people want to be notified. */
@Injectable()
export class NotificationSettings {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly settings: SettingRepository,
    private readonly deliveries: Deliveries,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  get(person: string): Promise<SettingsView> {
    return this.view(this.dataSource.manager, person);
  }

  /**
   * Where mails are sent, an address that is not confirmed gets a code, and nothing else before it is typed.
   * @throws Refused `tooManyRequests` when the last code was sent less than a minute ago.
   */
  async change(person: string, change: SettingsChange): Promise<SettingsView> {
    const [view, added] = await inTransaction(this.dataSource, async (tx) => {
      await this.settings.change(tx, person, change);
      const changed = await this.view(tx, person);
      const { email, emailConfirmed, mailAvailable } = changed;
      const needsCode = change.email !== undefined && email !== null && !emailConfirmed && mailAvailable;
      return [changed, needsCode ? await this.sendCode(tx, person, email) : []] as const;
    });
    this.deliveries.notify(added);
    return view;
  }

  /** The inbox is always there. */
  async removeEmail(person: string): Promise<SettingsView> {
    await inTransaction(this.dataSource, (tx) => this.settings.change(tx, person, { email: null }));
    return this.get(person);
  }

  /** @throws Refused `invalidPayload` at `/code`: wrong, too old, or tried too often. */
  async confirm(person: string, { code }: AddressConfirmation): Promise<SettingsView> {
    const isRight = await inTransaction(this.dataSource, async (tx) => {
      const sent = await this.settings.tryCode(tx, person);
      const { sha256: stored, sentAt, tries } = sent ?? { sha256: null, sentAt: null, tries: 0 };
      if (stored === null || sentAt === null || tries > maxTries) return false;
      const isOver = this.clock.now().getTime() - sentAt.getTime() > codeLivesMs;
      if (isOver || !timingSafeEqual(stored, sha256(code))) return false;
      await this.settings.confirm(tx, person, this.clock.now());
      return true;
    });
    if (!isRight) throw new Refused('invalidPayload', [], [{ path: '/code', code: 'wrongCode' }]);
    return this.get(person);
  }

  /** Nobody may flood somebody else's mailbox: one code a minute. */
  private async sendCode(tx: EntityManager, person: string, email: string): Promise<string[]> {
    const now = this.clock.now();
    const last = await this.settings.codeSentAt(tx, person);
    if (last !== null && now.getTime() - last.getTime() < betweenCodesMs) throw new Refused('tooManyRequests');
    const code = String(randomInt(10 ** 8)).padStart(8, '0');
    await this.settings.storeCode(tx, person, sha256(code), now);
    return this.deliveries.add(tx, [{ channel: 'mail', target: person, instance: null, content: { kind: 'code', email, code } }]);
  }

  private async view(tx: EntityManager, person: string): Promise<SettingsView> {
    const { confirmedAt, ...setting } = await this.settings.get(tx, person);
    return { ...setting, emailConfirmed: confirmedAt !== null, mailAvailable: this.configuration.mail !== null };
  }
}
