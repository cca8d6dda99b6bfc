import { localDay } from '#calendar';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { BodyKind } from './body.entity.js';

/** An entry that a text names. `kind`: of a body. */
export interface NamedEntry {
  readonly id: string;
  readonly kind: BodyKind | null;
}

/** What each text names; a text that is not there names nothing. */
export type NamedEntries = ReadonlyMap<string, readonly NamedEntry[]>;

type Row = NamedEntry & { readonly text: string };

/** Finds what people name in a table, many at once: without regard to case, ё ө ү ң and blanks. */
@Injectable()
export class NamedReferences {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Bodies of the day (of an ISO 8601 instant) by id, by their name in any language, or by the SOATE code of their territory. */
  async bodies(texts: readonly string[], at: string): Promise<NamedEntries> {
    return this.find(
      texts,
      `select body.id, body.kind, named.key from body left join territory on territory.id = body.territory_id
         cross join lateral (values (body.id::text), (territory.soate), (fold_name(body.name_ky)), (fold_name(body.name_ru)),
           (fold_name(body.name_en))) named(key)
       where (body.valid_from is null or body.valid_from <= $2) and (body.valid_to is null or $2 < body.valid_to)`,
      at,
    );
  }

  /** Powers by id, code or name in any language: those listed on the day, or of earlier editions what no later one has. */
  async powers(texts: readonly string[], at: string): Promise<NamedEntries> {
    return this.find(
      texts,
      `select power.id, null as kind, named.key,
         (valid_from is null or valid_from <= $2) and (valid_to is null or $2 < valid_to) as listed
       from power cross join lateral (values (power.id::text), (fold_name(code)), (fold_name(name_ky)), (fold_name(name_ru)),
         (fold_name(name_en))) named(key)`,
      at,
      'and (named.listed or not exists (select from entries other where other.key = named.key and other.listed))',
    );
  }

  private async find(texts: readonly string[], entries: string, at: string, more = ''): Promise<NamedEntries> {
    // PostgreSQL takes no text with NUL, and no register has such a name.
    const usable = [...new Set(texts)].filter((text) => text !== '' && !text.includes('\0'));
    const rows = await this.dataSource.query<Row[]>(
      `with entries as materialized (${entries})
       select distinct wanted.text, named.id, named.kind from unnest($1::text[]) wanted(text)
         join entries named on named.key = fold_name(regexp_replace(trim(wanted.text), '\\s+', ' ', 'g')) ${more}
       order by wanted.text, named.id`,
      [usable, localDay(at)],
    );
    const found = new Map<string, NamedEntry[]>();
    for (const { text, id, kind } of rows) found.set(text, [...(found.get(text) ?? []), { id, kind }]);
    return found;
  }
}
