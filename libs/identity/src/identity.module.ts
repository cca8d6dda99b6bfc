import { Module } from '@nestjs/common';
import { Identity } from './identity.js';
import { People } from './people.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Needs the DataSource and the Clock of the platform. */
@Module({ providers: [Identity, People, SignInThrottle], exports: [Identity, People] })
export class IdentityModule {}
