import type { Language } from '#machine';
import { CONFIGURATION, type Configuration } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Channel, Delivery } from '../delivery/delivery.js';
import { InboxReader } from '../inbox/inbox.reader.js';
import { Wording } from '../inbox/wording.js';
import { type MailAddress, SettingRepository } from '../settings/setting.repository.js';
import { type Letter, render } from './letter.js';
import { codeLetter, digestLetter, noticeLetter } from './letters.js';
import type { CodeMail, DigestMail, MailContent } from './mail.content.js';
import { MailTransport } from './mail.transport.js';

const minute = 60_000;

/** Mails to people, in their language. */
@Injectable()
export class MailChannel implements Channel {
  readonly channel = 'mail';
  /** Over a day or so: a server that is down over night loses nothing. */
  readonly maxAttempts = 14;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly settings: SettingRepository,
    private readonly inbox: InboxReader,
    private readonly wording: Wording,
    private readonly transport: MailTransport,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  pauseMs(attempt: number): number {
    return Math.min(4 * 60 * minute, minute * 2 ** (attempt - 1));
  }

  async deliver({ id, target, content: stored }: Delivery): Promise<void | 'moot'> {
    const content = stored as unknown as MailContent;
    if (content.kind === 'code') return this.sendCode(id, target, content);
    // Read anew each time: an address that was taken away, or given up by its person, gets nothing more.
    const [address] = await this.settings.addresses(this.dataSource.manager, [target]);
    if (address === undefined) return 'moot';
    const letter = await this.letter(content, address);
    if (letter === null) return 'moot';
    await this.transport.send({ id, to: { name: address.name, address: address.email }, ...render(letter) });
  }

  private async letter(content: Exclude<MailContent, CodeMail>, { person, language }: MailAddress): Promise<Letter | null> {
    const { publicUrl } = this.configuration;
    if (content.kind === 'digest') return digestLetter(await this.parts(content, person, language), language, publicUrl);
    const [item] = await this.inbox.some(person, [content.item], language);
    return item === undefined ? null : noticeLetter(item, language, publicUrl);
  }

  private async parts({ day, items, moreItems, tasks, moreTasks }: DigestMail, person: string, language: Language) {
    return {
      day,
      items: await this.inbox.some(person, items, language),
      moreItems,
      tasks: tasks.map((each) => ({ ...each, text: this.wording.task(each, each.task, language) })),
      moreTasks,
    };
  }

  private async sendCode(id: string, person: string, { email, code }: CodeMail): Promise<void | 'moot'> {
    const { manager } = this.dataSource;
    const { language, email: current } = await this.settings.get(manager, person);
    if (current !== email) return 'moot';
    const letter = codeLetter(code, language, this.configuration.publicUrl);
    await this.transport.send({ id, to: { name: '', address: email }, ...render(letter) });
    await manager.query(`update delivery set content = content - 'code' where id = $1`, [id]);
  }
}
