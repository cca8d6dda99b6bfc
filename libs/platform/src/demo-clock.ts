import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from './clock.js';
import { CONFIGURATION, type Configuration } from './configuration.js';

/** Keeps how far a demonstration's clock runs ahead, so that a restart does not turn time back. */
@Injectable()
export class DemoClock implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onModuleInit(): Promise<void> {
    return this.follow();
  }

  /**
   * Goes with the time of the other processes of a demonstration. Outside of one the clock is the real one, whatever an
   * earlier demonstration left in the database.
   */
  async follow(): Promise<void> {
    if (this.configuration.demo) await this.load();
  }

  async load(): Promise<void> {
    const [row] = await this.dataSource.query<{ offset_ms: string }[]>('select offset_ms from demo_clock');
    if (row) this.clock.advanceTo(new Date(Date.now() + Number(row.offset_ms)));
  }

  /** Stores how far ahead `date` is. @returns how many milliseconds further that is than was stored. */
  async save(tx: EntityManager, date: Date): Promise<number> {
    const offset = date.getTime() - Date.now();
    const [before] = await tx.query<{ offset_ms: string }[]>('select offset_ms from demo_clock for update');
    await tx.query(
      `insert into demo_clock (offset_ms) values ($1)
       on conflict (only_row) do update set offset_ms = greatest(demo_clock.offset_ms, excluded.offset_ms)`,
      [offset],
    );
    return Math.max(0, offset - Number(before?.offset_ms ?? 0));
  }
}
