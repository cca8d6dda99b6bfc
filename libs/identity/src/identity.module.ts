import { Module } from '@nestjs/common';
import { Accounts } from './accounts.js';
import { Identities } from './identities.js';
import { ActingReader } from './acting.reader.js';
import { Identity } from './identity.js';
import { Offices } from './offices.js';
import { OpenIdProvider } from './openid/openid-provider.js';
import { OpenIdSignIn } from './openid/openid-sign-in.js';
import { People } from './people.js';
import { PersonReader } from './person.reader.js';
import { SavedViews } from './saved-views.js';
import { Sessions } from './sessions.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { Tokens } from './tokens.js';

const acts = [
  Accounts,
  ActingReader,
  Identities,
  Identity,
  Offices,
  OpenIdSignIn,
  People,
  PersonReader,
  SavedViews,
  Sessions,
  Tokens,
];

/** Needs the DataSource, the Clock and the settings of the platform. */
@Module({ providers: [...acts, OpenIdProvider, SignInThrottle], exports: acts })
export class IdentityModule {}
