import { Injectable } from '@nestjs/common';
import { type Change, ChangeReader, isVisible } from '#cases';
import type { Acting } from '#identity';
import { InboxReader } from '#notify';
import type { StreamEvent } from './event-stream.js';

/** What has happened between two positions. */
export interface News {
  readonly position: string;
  /** What this reader hears of it; only for those for whom it was asked. */
  of(reader: Acting): StreamEvent[];
}

/** Cases of one turn that are told one by one: who would hear of more is told to ask anew. */
const maxTold = 200;
const reload: StreamEvent = { name: 'reload', data: {} };

/** Finds out what people may hear of, for all who listen in one question. */
@Injectable()
export class NewsReader {
  constructor(
    private readonly changes: ChangeReader,
    private readonly inbox: InboxReader,
  ) {}

  position(): Promise<string> {
    return this.changes.position();
  }

  async since(position: string, readers: readonly Acting[]): Promise<News> {
    const { position: until, changes } = await this.changes.since(position, readers);
    return { position: until, of: await this.told(changes, position, until, readers) };
  }

  /** For somebody who comes again with a position: one that is none, or from too long ago, is answered by `reload`. */
  async sinceTold(position: string, reader: Acting): Promise<News> {
    const { position: until, changes } = await this.changes.sinceTold(position, reader);
    if (changes === null) return { position: until, of: () => [reload] };
    return { position: until, of: await this.told(changes, position, until, [reader]) };
  }

  private async told(
    changes: readonly Change[] | null,
    position: string,
    until: string,
    readers: readonly Acting[],
  ): Promise<News['of']> {
    // Where no transaction has begun or ended, nobody was told anything.
    const people = [...new Set(readers.map(({ person }) => person))];
    const unread = until === position ? new Map<string, string>() : await this.inbox.notifiedBetween(position, until, people);
    return (reader) => {
      const count = unread.get(reader.person);
      const inbox: StreamEvent[] = count === undefined ? [] : [{ name: 'inbox', data: { unread: count } }];
      const seen = changes?.filter((change) => isVisible(reader, change)) ?? null;
      if (seen === null || seen.length > maxTold) return [...inbox, reload];
      return [...seen.map(changed), ...inbox];
    };
  }
}

function changed({ instance, seq, workflow, state }: Change): StreamEvent {
  return { name: 'changed', data: { instance, seq, workflow, state } };
}
