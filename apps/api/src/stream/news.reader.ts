import { Injectable } from '@nestjs/common';
import { type Change, ChangeReader, isVisible } from '#cases';
import type { Acting } from '#identity';
import { InboxReader } from '#notify';
import type { StreamEvent } from './event-stream.js';

/** What has happened between two positions. */
export interface News {
  readonly position: string;
  /** What this reader may see of it; only for those it was read for. */
  of(reader: Acting): StreamEvent[];
}

/** Cases of one turn that are sent one by one: a client with more of them gets `reload`. */
const maxChanges = 200;
const reload: StreamEvent = { name: 'reload', data: {} };

/** Reads what each listener may see of the news, in one query for all of them. */
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
    return { position: until, of: await this.visibleTo(changes, position, until, readers) };
  }

  /** For somebody who comes again with a position: one that is none, or from too long ago, is answered by `reload`. */
  async resumeFrom(position: string, reader: Acting): Promise<News> {
    const { position: until, changes } = await this.changes.resumeFrom(position, reader);
    if (changes === null) return { position: until, of: () => [reload] };
    return { position: until, of: await this.visibleTo(changes, position, until, [reader]) };
  }

  private async visibleTo(
    changes: readonly Change[] | null,
    position: string,
    until: string,
    readers: readonly Acting[],
  ): Promise<News['of']> {
    // Where no transaction has begun or ended, there is no news.
    const people = [...new Set(readers.map(({ person }) => person))];
    const unread = until === position ? new Map<string, string>() : await this.inbox.notifiedBetween(position, until, people);
    return (reader) => {
      const count = unread.get(reader.person);
      const inbox: StreamEvent[] = count === undefined ? [] : [{ name: 'inbox', data: { unread: count } }];
      const seen = changes?.filter((change) => isVisible(reader, change)) ?? null;
      if (seen === null || seen.length > maxChanges) return [...inbox, reload];
      return [...seen.map(changed), ...inbox];
    };
  }
}

function changed({ instance, seq, workflow, state }: Change): StreamEvent {
  return { name: 'changed', data: { instance, seq, workflow, state } };
}
