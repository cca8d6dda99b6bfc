import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CalendarDayView, CalendarReader, type CalendarYearView } from '#calendar';
import { Refused } from '#machine';
import { Answers, Refuses } from '../openapi/answers.js';
import { component, items } from '../openapi/schema.js';

@ApiTags('reference data')
@Controller('api/calendars')
export class CalendarsController {
  constructor(private readonly calendars: CalendarReader) {}

  @Get()
  @Answers('The years that have a calendar of working days', items(component('CalendarYear')))
  async years(): Promise<{ items: CalendarYearView[] }> {
    return { items: await this.calendars.years() };
  }

  @Get(':year')
  @Answers('The days of a year that differ from the five-day week', items(component('CalendarDay')))
  @Refuses('notFound')
  async days(@Param('year') year: string): Promise<{ items: CalendarDayView[] }> {
    if (!/^\d{4}$/.test(year)) throw new Refused('notFound');
    return { items: await this.calendars.days(Number(year)) };
  }
}
