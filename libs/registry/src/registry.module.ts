import { Module } from '@nestjs/common';
import { AuthorityFacts } from './authority.facts.js';
import { Bodies } from './bodies.js';
import { BodyFacts } from './body.facts.js';
import { BodyReader } from './body.reader.js';
import { RegistryImports } from './import/registry-imports.js';
import { NamedReferences } from './named-references.js';
import { PlaceReader } from './place.reader.js';
import { PowerFacts } from './power.facts.js';
import { PowerReader } from './power.reader.js';
import { SuccessionFacts } from './succession.facts.js';
import { SuccessionReader } from './succession.reader.js';
import { Successions } from './successions.js';
import { TerritoryFacts } from './territory.facts.js';
import { TerritoryReader } from './territory.reader.js';

const parts = [
  AuthorityFacts,
  Bodies,
  BodyFacts,
  BodyReader,
  NamedReferences,
  PlaceReader,
  PowerFacts,
  PowerReader,
  RegistryImports,
  SuccessionFacts,
  SuccessionReader,
  Successions,
  TerritoryFacts,
  TerritoryReader,
];

/** Territories, bodies, their successions, and powers. Needs the application's TypeORM data source and clock. */
@Module({ providers: parts, exports: parts })
export class RegistryModule {}
