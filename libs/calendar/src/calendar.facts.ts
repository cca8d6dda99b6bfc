import type { FactSource } from '#engine';
import type { Calendar, Json } from '#machine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { localDay, timeZone } from './local-day.js';

interface Year {
  readonly year: number;
  readonly approved: boolean;
  readonly off: readonly string[];
  readonly worked: readonly string[];
}

/** The fact `calendar` (key: null): the latest versions of the years from one before the event's to six after it that exist. */
@Injectable()
export class CalendarFacts implements FactSource {
  readonly name = 'calendar';
  readonly stable = true;

  asOf(at: string): string {
    return localDay(at).slice(0, 4);
  }

  async load(tx: EntityManager, _key: Json, at: string): Promise<Calendar> {
    const years = await tx.query<Year[]>(
      `with latest as (
         select distinct on (year) year, version, approved from calendar_year
         where year between $1::int - 1 and $1::int + 6
         order by year, version desc
       )
       select year, approved,
         coalesce(array_agg(date::text order by date) filter (where kind = 'off'), '{}') as off,
         coalesce(array_agg(date::text order by date) filter (where kind = 'worked'), '{}') as worked
       from latest left join calendar_day using (year, version)
       group by year, approved order by year`,
      [Number(localDay(at).slice(0, 4))],
    );
    return {
      timeZone,
      approved: years.filter(({ approved }) => approved).map(({ year }) => year),
      off: years.flatMap(({ off }) => off),
      worked: years.flatMap(({ worked }) => worked),
    };
  }
}
