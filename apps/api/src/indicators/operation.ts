import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { IncidentKind } from '#engine';
import { WorkWatch } from '../health/work-watch.js';

/** How the program itself goes. Lags in seconds; null: the database did not tell. */
export interface Operation {
  readonly incidents: Readonly<Record<IncidentKind, number>> | null;
  readonly alarmLag: number | null;
  readonly outboxLag: number | null;
  readonly deliveryLag: number | null;
  readonly isQueueReachable: boolean;
  /** Disabled for their receivers' sake, not by a person. */
  readonly webhooksDisabled: number;
}

/** What an operator sees beside the cases: as `/health/work` tells it. */
@Injectable()
export class OperationFigures {
  constructor(
    private readonly watch: WorkWatch,
    private readonly dataSource: DataSource,
  ) {}

  async read(): Promise<Operation> {
    const [{ work }, [row]] = await Promise.all([
      this.watch.look(),
      this.dataSource.query<[{ disabled: number }]>(
        `select count(*)::int as disabled from webhook where disabled_at is not null and disabled_because <> 'person'`,
      ),
    ]);
    return {
      incidents: work?.incidents ?? null,
      alarmLag: work?.alarmLag ?? null,
      outboxLag: work?.outboxLag ?? null,
      deliveryLag: work?.deliveryLag ?? null,
      isQueueReachable: (work?.queues ?? null) !== null,
      webhooksDisabled: row.disabled,
    };
  }
}
