import { Controller, Get, HttpCode, Inject, Post, Redirect, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Acting, Identity, OpenIdSignIn } from '#identity';
import { Refused } from '#machine';
import { CONFIGURATION, type Configuration } from '#platform';
import { describing, object, type Static } from '#schema';
import { Answers, type Redirection, Redirects, Refuses } from '../openapi/answers.js';
import { ValidQuery } from '../request/valid-query.js';
import { clearAttemptCookie, readAttemptCookie, writeAttemptCookie } from './attempt-cookie.js';
import { CurrentActing } from '../session/current-acting.decorator.js';
import { Public } from '../session/public.decorator.js';
import { readSessionCookie, writeSessionCookie } from '../session/session-cookie.js';
import { SessionOnly } from '../session/token-scope.decorator.js';

const Location = object({ location: describing<string>({ type: 'string', format: 'uri' }) });

/** Nothing: where a sign-in leads is not the caller's to say. */
class NoQuery {}

/** Of the web application: where one signs in, and where one’s links stand. `?refused=` says there why it came to nothing. */
const signInPage = '/';
const identitiesPage = '/settings/identities';

/** Signing in at another provider of identities. Every way out leads to a page of PUBLIC_URL. */
@ApiTags('session')
@Controller('api/session/oidc')
export class OpenIdController {
  constructor(
    private readonly signIn: OpenIdSignIn,
    private readonly identity: Identity,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Public()
  @Get()
  @Redirect()
  @Redirects(
    'Sends the browser to the provider of identities that the settings name; where that fails, a browser (Accept: text/html) to a page that says why',
  )
  @Refuses('malformed', 'notFound', 'identityProviderUnavailable')
  async begin(
    @ValidQuery(NoQuery) _query: NoQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirection> {
    const secret = readSessionCookie(request, this.configuration.publicUrl);
    const replaced = secret === null ? null : ((await this.identity.resolve(secret))?.session ?? null);
    try {
      return { url: await this.start({ replaced, linking: null }, reply) };
    } catch (error) {
      return this.refused(error, request, signInPage);
    }
  }

  @SessionOnly()
  @Post('link')
  @HttpCode(200)
  @Answers('Begins to link one’s own identity at the provider: where the browser has to go', Location)
  @Refuses('notFound', 'scopeMissing', 'identityProviderUnavailable')
  async link(
    @CurrentActing() { session }: Acting,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Static<typeof Location>> {
    return { location: await this.start({ replaced: null, linking: session! }, reply) };
  }

  @Public()
  @Get('callback')
  @Redirect()
  @Redirects(
    'Where the provider sends the browser back to: signs in and leads to the root, or links the identity and leads to the settings; a browser that is refused is led to a page that says why',
  )
  @Refuses(
    'unauthenticated',
    'notFound',
    'identityRefused',
    'identityUnknown',
    'identityTaken',
    'notAllowed',
    'identityProviderUnavailable',
  )
  async finish(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Redirection> {
    const { publicUrl } = this.configuration;
    const attempt = readAttemptCookie(request);
    // Whatever comes of it, this attempt is used up.
    clearAttemptCookie(reply, publicUrl);
    const query = request.url.split('?').slice(1).join('?');
    let page = signInPage;
    try {
      if (this.signIn.isLinking(attempt)) page = identitiesPage;
      const session = await this.signIn.finish(query, attempt, request.headers['user-agent'] ?? null);
      if (session !== null) writeSessionCookie(reply, session, publicUrl);
    } catch (error) {
      return this.refused(error, request, page);
    }
    return { url: `${publicUrl}${page}` };
  }

  /** Answers a person at a browser with a page that says why it came to nothing, a program with a problem. */
  private refused(error: unknown, { headers }: FastifyRequest, page: string): Redirection {
    if (!(error instanceof Refused) || headers.accept?.includes('text/html') !== true) throw error;
    return { url: `${this.configuration.publicUrl}${page}?refused=${error.reasons[0]?.code ?? error.code}` };
  }

  private async start(purpose: Parameters<OpenIdSignIn['begin']>[0], reply: FastifyReply): Promise<string> {
    const { location, attempt } = await this.signIn.begin(purpose);
    writeAttemptCookie(reply, attempt, this.configuration.publicUrl);
    return location;
  }
}
