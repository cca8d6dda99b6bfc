import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { incidentKinds } from '#engine';
import { each, flag, object, orNull, type Static, whole } from '#schema';
import { seconds } from '../openapi/seconds.js';
import { WorkWatch } from '../health/work-watch.js';

/** How the program itself goes. */
export const Operation = object({
  incidents: orNull(object(each(incidentKinds, whole))),
  alarmLag: seconds,
  outboxLag: seconds,
  deliveryLag: seconds,
  isQueueReachable: flag,
  /** Disabled for their receivers' sake, not by a person. */
  webhooksDisabled: whole,
});
export type Operation = Static<typeof Operation>;

/** What an operator sees beside the cases: as in `/health/work`. */
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
