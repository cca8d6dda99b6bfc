import { projectFile, sqlMigration } from '#platform';
import { Mandate, MandateRevocation } from './mandate.entity.js';

export const mandateEntities = [Mandate, MandateRevocation];
export const mandateMigration = sqlMigration(1764000010500, 'Mandate', projectFile('libs/registry/migrations/mandate.sql'));

/** Tables of the past: the application may add to them and read them, nothing else. */
export const mandateAppendOnly = ['mandate', 'mandate_revocation'];
