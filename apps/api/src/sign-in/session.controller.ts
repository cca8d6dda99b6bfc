import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WorkflowCatalog } from '#engine';
import { type Acting, type From, Identity, publicDemonstration } from '#identity';
import { type Language, payloadSchema, Refused } from '#machine';
import { FeedAddresses } from '#notify';
import { CONFIGURATION, type Configuration } from '#platform';
import type { EntityManager } from 'typeorm';
import { component, describing, flag, object, orNull, type Static } from '#schema';
import { CallersLanguage } from '../language/callers-language.js';
import { Answers, Refuses } from '../openapi/answers.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { KnownSessions } from '../session/known-sessions.js';
import { WithOneTimePassword } from '../session/password-must-change.decorator.js';
import { ProfileView, profileView } from './profile.view.js';
import { Public } from '../session/public.decorator.js';
import { ChangePasswordBody, SignInBody } from './session.dto.js';
import {
  clearSessionCookie,
  readDeviceCookie,
  readSessionCookie,
  writeDeviceCookie,
  writeSessionCookie,
} from '../session/session-cookie.js';
import { SessionOnly } from '../session/token-scope.decorator.js';
import { validBody } from '../session/valid-body.pipe.js';

/** How one can sign in here. */
export const SignInWays = component(
  'SignInWays',
  object({
    identityProvider: {
      ...orNull(describing<string>({ type: 'string', format: 'uri' })),
      description: 'The provider (OpenID Connect) at which one can sign in too, at `GET /api/session/oidc`; null: there is none',
    },
    demonstration: { ...flag, description: 'Whether there are accounts to try: `GET /api/demo/accounts`' },
    publicDemonstration,
    publicPages: { ...flag, description: 'Whether a workflow publishes its cases, at `/public`' },
  }),
);
export type SignInWays = Static<typeof SignInWays>;

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly identity: Identity,
    private readonly feeds: FeedAddresses,
    private readonly sessions: KnownSessions,
    private readonly catalog: WorkflowCatalog,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Public()
  @Get('ways')
  @Answers('How one can sign in here', SignInWays)
  ways(): SignInWays {
    const { openid, demo, publicDemo } = this.configuration;
    return {
      identityProvider: openid?.issuer ?? null,
      demonstration: demo,
      publicDemonstration: publicDemo,
      publicPages: this.catalog.packages.some(({ publication }) => publication !== undefined),
    };
  }

  @Public()
  @Post()
  @HttpCode(200)
  @ApiBody({ schema: payloadSchema(SignInBody) })
  @Answers('Signs in: sets the cookie', ProfileView)
  @Refuses('unauthenticated', 'invalidPayload', 'tooManyAttempts', 'tooManyRequests')
  async signIn(
    @Body(validBody(SignInBody)) { login, password }: SignInBody,
    @Req() request: FastifyRequest,
    @CallersLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProfileView> {
    return this.answer(request, reply, language, await this.identity.signIn(login, password, this.from(request)));
  }

  @Public()
  @Delete()
  @HttpCode(204)
  @Answers('Signs out; without a session nothing happens', null, 204)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const session = readSessionCookie(request, this.configuration.publicUrl);
    if (session !== null) {
      await this.identity.signOut(session);
      this.sessions.forget(session);
    }
    clearSessionCookie(reply, this.configuration.publicUrl);
  }

  /**
   * Changes one's own password; ends all sessions of the person and opens a new one. Tokens and the calendar's address end as
   * well, unless they are kept.
   */
  @SessionOnly()
  @WithOneTimePassword()
  @Post('password')
  @HttpCode(200)
  @ApiBody({ schema: payloadSchema(ChangePasswordBody) })
  @Answers('Changes one’s own password; all other sessions of the person end', ProfileView)
  @Refuses('invalidPayload', 'scopeMissing', 'notAllowed', 'tooManyAttempts', 'tooManyRequests')
  async changePassword(
    @CurrentActing() acting: Acting,
    @Body(validBody(ChangePasswordBody)) { current, next, keepAccess }: ChangePasswordBody,
    @Req() request: FastifyRequest,
    @CallersLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProfileView> {
    const alongside = async (tx: EntityManager): Promise<void> => void (await this.feeds.end(tx, acting));
    const ended = keepAccess === true ? null : { alongside };
    const session = await this.identity.changePassword(acting, current, next, this.from(request), ended);
    return this.answer(request, reply, language, session);
  }

  private async answer(request: FastifyRequest, reply: FastifyReply, language: Language, session: string): Promise<ProfileView> {
    const { publicUrl } = this.configuration;
    writeSessionCookie(reply, session, publicUrl);
    const acting = await this.sessions.resolve(session);
    if (!acting) throw new Refused('unauthenticated');
    const device = await this.identity.rememberDevice(acting, readDeviceCookie(request, publicUrl));
    this.sessions.rememberDevice(device);
    writeDeviceCookie(reply, device, publicUrl);
    return profileView(await this.identity.profile(acting), language);
  }

  private from(request: FastifyRequest): From {
    const { publicUrl } = this.configuration;
    return {
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? null,
      session: readSessionCookie(request, publicUrl),
      device: readDeviceCookie(request, publicUrl),
    };
  }
}
