import { Module } from '@nestjs/common';
import { AuthorityFacts } from './authority.facts.js';
import { BodyFacts } from './body.facts.js';
import { BodyReader } from './body.reader.js';
import { PowerFacts } from './power.facts.js';
import { PowerReader } from './power.reader.js';
import { TerritoryFacts } from './territory.facts.js';
import { TerritoryReader } from './territory.reader.js';

/** Territories, bodies and powers. Needs the application's TypeORM data source. */
@Module({
  providers: [AuthorityFacts, BodyFacts, BodyReader, PowerFacts, PowerReader, TerritoryFacts, TerritoryReader],
  exports: [AuthorityFacts, BodyFacts, BodyReader, PowerFacts, PowerReader, TerritoryFacts, TerritoryReader],
})
export class RegistryModule {}
