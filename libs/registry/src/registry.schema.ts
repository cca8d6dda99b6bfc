import { projectFile, sqlMigration } from '#platform';
import { Body } from './body.entity.js';
import { Power } from './power.entity.js';
import { Territory } from './territory.entity.js';
import { TerritorySuccession } from './territory-succession.entity.js';

export const registryEntities = [Territory, TerritorySuccession, Body, Power];
/** Tables of the past: the application may add to them and read them, nothing else. */
export const registryAppendOnly = [
  'body_succession',
  'body_succession_member',
  'body_succession_effect',
  'body_former_name',
  'registry_import',
  'registry_import_row',
  'registry_import_application',
];

export const registryMigration = sqlMigration(1764000001000, 'Registry', projectFile('libs/registry/migrations/registry.sql'));
export const registryLifeMigration = sqlMigration(
  1764000011000,
  'RegistryLife',
  projectFile('libs/registry/migrations/registry-life.sql'),
);
export const registryReferenceMigration = sqlMigration(
  1764000028100,
  'RegistryReference',
  projectFile('libs/registry/migrations/registry-reference.sql'),
);
export const recordedRegistryMigration = sqlMigration(
  1764600003120,
  'RecordedRegistry',
  projectFile('libs/registry/migrations/recorded-registry.sql'),
);
