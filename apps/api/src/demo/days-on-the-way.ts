import { localDay, timeZone } from '#calendar';
import { addDays, startOfDay } from '#machine';
import { reminderTime } from '#notify';

/** The instants at which the reminders of each local day go out, after `from` and until `to`. */
export function* remindersOnTheWay(from: Date, to: Date): Generator<Date> {
  const [hours, minutes] = reminderTime.split(':').map(Number) as [number, number];
  const sinceMidnight = (hours * 60 + minutes) * 60_000;
  for (let day = localDay(from.toISOString()); ; day = addDays(day, 1)) {
    const at = new Date(Date.parse(startOfDay(day, timeZone)) + sinceMidnight);
    if (at > to) return;
    if (at > from) yield at;
  }
}
