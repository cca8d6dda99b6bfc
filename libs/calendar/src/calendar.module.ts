import { Module } from '@nestjs/common';
import { CalendarFacts } from './calendar.facts.js';
import { CalendarImports } from './calendar-imports.js';
import { CalendarReader } from './calendar.reader.js';
import { RuleFacts } from './rule.facts.js';
import { RuleReader } from './rule.reader.js';
import { Rules } from './rules.js';

/** Working days and legal parameters. Needs the application's TypeORM data source. */
@Module({
  providers: [CalendarFacts, CalendarImports, CalendarReader, RuleFacts, RuleReader, Rules],
  exports: [CalendarFacts, CalendarImports, CalendarReader, RuleFacts, RuleReader, Rules],
})
export class CalendarModule {}
