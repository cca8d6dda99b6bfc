import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { reason, Refused } from '#machine';
import { inTransaction, newId } from '#platform';
import { component, id, object, oneOf, type Static, text } from '#schema';
import type { Acting } from './acting.js';
import { lockPerson } from './person.repository.js';
import type { NewSavedView, SavedViewChange } from './saved-view.dto.js';
import { SavedView, type ViewPage, viewPages } from './saved-view.entity.js';

export const SavedViewLine = component('SavedView', object({ id, page: oneOf(...viewPages), name: text, query: text }));
export type SavedViewLine = Static<typeof SavedViewLine>;

const maxViews = 50;

/** The views of the person who asks: nobody sees those of others. */
@Injectable()
export class SavedViews {
  constructor(private readonly dataSource: DataSource) {}

  /** All, or those of a page, by name. */
  list({ person }: Acting, page: ViewPage | null = null): Promise<SavedViewLine[]> {
    return this.dataSource.query(
      `select id, page, name, query from saved_view where person_id = $1 and ($2::text is null or page = $2)
       order by page, lower(name) collate "ky-x-icu", name`,
      [person, page],
    );
  }

  /** @throws Refused `viewNameTaken`, `tooManyViews` when there are 50. */
  create({ page, name, query }: NewSavedView, { person }: Acting): Promise<SavedViewLine> {
    return inTransaction(this.dataSource, async (tx) => {
      // One act of a person after the other: two at once could both be the fiftieth, or have the same name.
      await lockPerson(tx, person);
      if ((await tx.countBy(SavedView, { personId: person })) >= maxViews)
        throw new Refused('tooManyViews', [reason('tooManyViews', { most: String(maxViews) })]);
      await assertFree(tx, person, page, name);
      const view = { id: newId(), page, name, query };
      await tx.insert(SavedView, { ...view, personId: person });
      return view;
    });
  }

  /** @throws Refused `notFound`, also for a view of somebody else; `viewNameTaken`. */
  change(id: string, change: SavedViewChange, { person }: Acting): Promise<SavedViewLine> {
    return inTransaction(this.dataSource, async (tx) => {
      await lockPerson(tx, person);
      const view = await this.get(tx, id, person);
      const { name = view.name, query = view.query } = change;
      if (name !== view.name) await assertFree(tx, person, view.page, name);
      await tx.update(SavedView, { id }, { name, query });
      return { id, page: view.page, name, query };
    });
  }

  /** @throws Refused `notFound`, also for a view of somebody else. */
  async find(id: string, { person }: Acting): Promise<SavedViewLine> {
    return this.get(this.dataSource.manager, id, person);
  }

  /** @throws Refused `notFound`, also for a view of somebody else. */
  async remove(id: string, { person }: Acting): Promise<void> {
    const { affected } = await this.dataSource.manager.delete(SavedView, { id, personId: person });
    if (affected === 0) throw new Refused('notFound');
  }

  private async get(tx: EntityManager, id: string, person: string): Promise<SavedViewLine> {
    const view = await tx.findOneBy(SavedView, { id, personId: person });
    if (view === null) throw new Refused('notFound');
    return view;
  }
}

async function assertFree(tx: EntityManager, personId: string, page: ViewPage, name: string): Promise<void> {
  if (await tx.existsBy(SavedView, { personId, page, name }))
    throw new Refused('viewNameTaken', [reason('viewNameTaken', { name })]);
}
