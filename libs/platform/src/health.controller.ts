import { setTimeout as delay } from 'node:timers/promises';
import { Controller, Get, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';

type Readiness = 'ready' | 'migrationsPending' | 'databaseUnavailable';

/** The caller has a limit of its own, of a few seconds. */
const timeoutMs = 2_000;

@Controller('health')
export class HealthController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The process runs. */
  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** The process can serve: its database answers and has every migration that this program knows. Else 503. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: Readiness }> {
    const status = await Promise.race([this.readiness(), delay(timeoutMs, 'databaseUnavailable' as const, { ref: false })]);
    if (status !== 'ready') reply.status(503);
    return { status };
  }

  private async readiness(): Promise<Readiness> {
    try {
      const rows = await this.dataSource.query<{ name: string }[]>('select name from migrations');
      const done = new Set(rows.map((row) => row.name));
      return this.dataSource.migrations.every((migration) => done.has(migration.name ?? '')) ? 'ready' : 'migrationsPending';
    } catch {
      return 'databaseUnavailable';
    }
  }
}
