import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { incidentKinds } from '#engine';
import { fillText, type Language } from '#machine';
import { component, each, flag, list, object, oneOf, orNull, type Static, text, whole } from '#schema';
import { seconds } from '../openapi/seconds.js';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers } from '../openapi/answers.js';
import { Public } from '../session/public.decorator.js';
import { workTexts } from '../texts/work.texts.js';
import { isAlarming, type Wrong, wrongIn } from './work.js';
import { WorkWatch } from './work-watch.js';

const WorkHealth = component(
  'WorkHealth',
  object({
    status: oneOf('ok', 'degraded'),
    wrong: list(object({ code: oneOf(...Object.keys(workTexts)), text, seconds })),
    sweeper: { ...seconds, description: 'Seconds since the sweeper ran' },
    alarmLag: seconds,
    outboxLag: seconds,
    deliveryLag: seconds,
    isQueueReachable: flag,
    incidents: orNull(object(each(incidentKinds, whole))),
  }),
);
type WorkHealth = Static<typeof WorkHealth>;

/** Of the work behind the scenes; whether this process can serve is `/health/ready`, which load balancers ask. */
@ApiTags('health')
@Controller('health/work')
export class WorkHealthController {
  constructor(private readonly watch: WorkWatch) {}

  /** Numbers only: nothing of any case or person. */
  @Get()
  @Public()
  @Answers('Whether deadlines fire and effects go out in time, and what is wrong if not', WorkHealth)
  @Answers('The same, when it has been so for a quarter of an hour, or the database is away', WorkHealth, 503)
  async get(@CallersLanguage() language: Language, @Res({ passthrough: true }) reply: FastifyReply): Promise<WorkHealth> {
    const { work, ...watched } = await this.watch.look();
    const wrong: Wrong[] = work === null ? [{ code: 'databaseAway', seconds: null }] : wrongIn(work, watched);
    if (isAlarming(wrong)) void reply.status(503);
    return {
      status: wrong.length === 0 ? 'ok' : 'degraded',
      wrong: wrong.map(({ code, seconds, count }) => ({
        code,
        text: fillText(workTexts[code]!, { seconds: String(seconds), count: String(count) }, language),
        seconds,
      })),
      sweeper: rounded(work?.sweeper?.ago),
      alarmLag: rounded(work?.alarmLag),
      outboxLag: rounded(work?.outboxLag),
      deliveryLag: rounded(work?.deliveryLag),
      isQueueReachable: (work?.queues ?? null) !== null,
      incidents: work?.incidents ?? null,
    };
  }
}

function rounded(seconds: number | null = null): number | null {
  return seconds === null ? null : Math.round(seconds * 10) / 10;
}
