import { Module } from '@nestjs/common';
import { ActingReader } from './acting.reader.js';
import { Identity } from './identity.js';
import { People } from './people.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Needs the DataSource and the Clock of the platform. */
@Module({ providers: [ActingReader, Identity, People, SignInThrottle], exports: [ActingReader, Identity, People] })
export class IdentityModule {}
