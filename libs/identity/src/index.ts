import { Office } from './office.entity.js';
import { Person } from './person.entity.js';
import { Session } from './session.entity.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';
import { Token } from './token.entity.js';

export type { Acting } from './acting.js';
export { ActingReader } from './acting.reader.js';
export {
  type DemonstrationAccount,
  type DemonstrationBody,
  findDemonstrationAccounts,
  hasDemonstrationAccounts,
  loadDemonstrationAccounts,
} from './demonstration.js';
export { createFirstOperator, type FirstOperator } from './first-operator.js';
export { type From, Identity, type Profile } from './identity.js';
export { identityMigration } from './identity.migration.js';
export { IdentityModule } from './identity.module.js';
export { identityTexts } from './identity.texts.js';
export { type OfficeName, officeNames } from './office.entity.js';
export type { ShownOffice } from './office.repository.js';
export { type NewOffice, type NewPerson, People } from './people.js';
export type { NewToken } from './token.repository.js';

export const identityEntities = [Person, Office, Session, Token, SignInAttempt];
