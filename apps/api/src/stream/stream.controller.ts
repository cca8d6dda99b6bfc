import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Acting } from '#identity';
import { RequestGate } from '../admission/request-gate.js';
import { Refuses } from '../openapi/answers.js';
import { text } from '#schema';
import { ValidQuery } from '../request/valid-query.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { StreamHub } from './stream-hub.js';

class NoQuery {}

const summary = 'Server-sent events: something that the caller may see has changed';
const description = `\`changed { instance, seq, workflow, state }\`: a case has taken a step. \`inbox { unread }\`: the caller has a new notice;
capped as in the inbox. \`clock { now }\`: the clock of a demonstration was moved. \`reload {}\`: too much has happened to send it,
or the caller's offices are others: read everything anew. \`goodbye { why }\`: the stream ends, because the session is over
(\`sessionOver\`) or the server closes (\`serverCloses\`; come again). Each is sent at least once, within about a second of its commit.
At most six streams a session.`;

const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  // A proxy that gathers an answer before it passes it on would keep everything back.
  'x-accel-buffering': 'no',
};

@ApiTags('stream')
@Controller('api/stream')
export class StreamController {
  constructor(
    private readonly hub: StreamHub,
    private readonly gate: RequestGate,
  ) {}

  @Get()
  @ApiOperation({ summary, description })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The `id` last received: nothing since then is left out' })
  @ApiResponse({ status: 200, description: summary, content: { 'text/event-stream': { schema: text } } })
  @Refuses('malformed', 'scopeMissing', 'tooManyStreams', 'busy')
  async listen(
    @CurrentActing() acting: Acting,
    @ValidQuery(NoQuery) _query: NoQuery,
    @Headers('last-event-id') lastSeen: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // A HEAD request would never end.
    if (request.method === 'HEAD') return void reply.headers(headers).send();
    this.gate.free(request.raw.socket);
    const { body } = await this.hub.listen(acting, lastSeen);
    // What ends is over: kept for another request, the connection would keep the server from closing.
    reply.raw.once('finish', () => request.raw.socket.destroySoon?.());
    void reply.headers(headers).send(body);
  }
}
