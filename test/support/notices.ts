import type { DataSource } from 'typeorm';
import type { StoredEffect } from '#engine';
import { NoticePerformer } from '#notify';
import type { TestApi } from './api.js';

/** The notices of the outbox, oldest first, sent or not. */
export function notices(dataSource: DataSource): Promise<StoredEffect[]> {
  return dataSource.query(
    `select id, uuid, instance_id as instance, content, 1 as attempt from outbox where content ->> 'kind' = 'notify' order by id`,
  );
}

/** Sends every notice, as the outbox's dispatcher does. */
export async function sendNotices({ app, database }: TestApi): Promise<void> {
  for (const effect of await notices(database.dataSource)) await app.get(NoticePerformer).perform(effect);
}
