import { Module } from '@nestjs/common';
import { CalendarFacts } from './calendar.facts.js';
import { CalendarReader } from './calendar.reader.js';
import { RuleFacts } from './rule.facts.js';
import { RuleReader } from './rule.reader.js';

/** Working days and legal parameters. Needs the application's TypeORM data source. */
@Module({
  providers: [CalendarFacts, CalendarReader, RuleFacts, RuleReader],
  exports: [CalendarFacts, CalendarReader, RuleFacts, RuleReader],
})
export class CalendarModule {}
