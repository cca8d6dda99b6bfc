import { Body, Controller, Delete, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Acting, type From, Identity, type Profile } from '#identity';
import { payloadSchema, Refused } from '#machine';
import { CONFIGURATION, type Configuration } from '#platform';
import { CurrentActing } from './current-acting.decorator.js';
import { WithOneTimePassword } from './password-must-change.decorator.js';
import { Public } from './public.decorator.js';
import { ChangePasswordBody, SignInBody } from './session.dto.js';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './session-cookie.js';
import { SessionOnly } from './token-scope.decorator.js';
import { validBody } from './valid-body.pipe.js';

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly identity: Identity,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Signs in: sets the cookie and answers as `GET /api/me`. */
  @Public()
  @Post()
  @HttpCode(200)
  @ApiBody({ schema: payloadSchema(SignInBody) })
  async signIn(
    @Body(validBody(SignInBody)) { login, password }: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Profile> {
    return this.answer(reply, await this.identity.signIn(login, password, from(request)));
  }

  /** Signs out; without a session nothing happens. */
  @Public()
  @Delete()
  @HttpCode(204)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const session = readSessionCookie(request);
    if (session !== null) await this.identity.signOut(session);
    clearSessionCookie(reply, this.configuration.publicUrl);
  }

  /** Changes one's own password; ends all sessions of the person and opens a new one. */
  @SessionOnly()
  @WithOneTimePassword()
  @Post('password')
  @HttpCode(200)
  @ApiBody({ schema: payloadSchema(ChangePasswordBody) })
  async changePassword(
    @CurrentActing() acting: Acting,
    @Body(validBody(ChangePasswordBody)) { current, next }: ChangePasswordBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Profile> {
    return this.answer(reply, await this.identity.changePassword(acting, current, next, from(request)));
  }

  private async answer(reply: FastifyReply, session: string): Promise<Profile> {
    writeSessionCookie(reply, session, this.configuration.publicUrl);
    const acting = await this.identity.resolve(session);
    if (!acting) throw new Refused('unauthenticated');
    return this.identity.profile(acting);
  }
}

function from(request: FastifyRequest): From {
  return {
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
    session: readSessionCookie(request),
  };
}
