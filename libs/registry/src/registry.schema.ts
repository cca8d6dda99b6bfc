import { projectFile, sqlMigration } from '#platform';
import { Body } from './body.entity.js';
import { Power } from './power.entity.js';
import { Territory } from './territory.entity.js';
import { TerritorySuccession } from './territory-succession.entity.js';

export const registryEntities = [Territory, TerritorySuccession, Body, Power];
export const registryMigration = sqlMigration(1764000001000, 'Registry', projectFile('libs/registry/migrations/registry.sql'));
