import { Office } from './office.entity.js';
import { Person } from './person.entity.js';
import { PersonIdentity } from './person-identity.entity.js';
import { SavedView } from './saved-view.entity.js';
import { Session } from './session.entity.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';
import { Token } from './token.entity.js';

export { AccountChange, Ending, NewAccount, NewIdentity, OfficeEnd, OfficeGrant } from './account.dto.js';
export { Accounts, AccountWithPassword } from './accounts.js';
export type { Acting } from './acting.js';
export { countedAddress } from './address.js';
export { basisText } from './basis-text.js';
export { ActingReader } from './acting.reader.js';
export {
  DemonstrationAccount,
  type DemonstrationBody,
  findDemonstrationAccounts,
  hasDemonstrationAccounts,
  loadDemonstrationAccounts,
} from './demonstration.js';
export { createFirstOperator } from './first-operator.js';
export { Identities, OwnIdentity } from './identities.js';
export { type From, Identity, type Profile, profileProperties, publicDemonstration } from './identity.js';
export {
  accountsMigration,
  identityMigration,
  knownDeviceMigration,
  recordedAccountsMigration,
  savedViewMigration,
} from './identity.migration.js';
export { IdentityModule } from './identity.module.js';
export { identityTexts } from './identity.texts.js';
export { officeNames } from './office.entity.js';
export { findHoldersOfOffices, findOfficeHolders, type OfficeHolder, type OfficeOfBody } from './office-holders.js';
export { officeTexts } from './identity.texts.js';
export { bodyHasAccounts, officeProperties, whoseElse } from './office.repository.js';
export { Offices } from './offices.js';
export { OpenIdSignIn } from './openid/openid-sign-in.js';
export { People } from './people.js';
export { Person } from './person.entity.js';
export { PersonReader, PersonView } from './person.reader.js';
export { ProfileChange } from './profile.dto.js';
export { NewSavedView, SavedViewChange } from './saved-view.dto.js';
export { type ViewPage, viewPages } from './saved-view.entity.js';
export { SavedViewLine, SavedViews } from './saved-views.js';
export { coversEvent, coversSome, type Scope } from './scope.js';
export { Sessions, SessionView } from './sessions.js';
export { qualifyScopes, type ScopedWorkflow } from './token.repository.js';
export { TokenRequest, Tokens, TokenView, TokenWithSecret } from './tokens.js';

export const identityEntities = [Person, PersonIdentity, Office, Session, Token, SignInAttempt, SavedView];
