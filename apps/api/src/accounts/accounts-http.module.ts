import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { MyIdentitiesController } from './my-identities.controller.js';
import { PeopleController } from './people.controller.js';
import { PersonIdentitiesController } from './person-identities.controller.js';
import { PersonOfficesController } from './person-offices.controller.js';
import { PersonPasswordController } from './person-password.controller.js';
import { SessionsController } from './sessions.controller.js';
import { TokensController } from './tokens.controller.js';

/** What operators do with accounts, and people with what is their own. */
@Module({
  imports: [IdentityModule],
  controllers: [
    PeopleController,
    PersonPasswordController,
    PersonOfficesController,
    PersonIdentitiesController,
    MyIdentitiesController,
    SessionsController,
    TokensController,
  ],
})
export class AccountsHttpModule {}
