import { type CountDeadline, deadlineEvent, quarterEnd, type SimulatedRecord, type Simulation } from '#machine';

/** Deadlines of a delegation that leaving or entering their state does not show. */
export const deadlines: NonNullable<Simulation['deadlines']> = {
  dates: ['effectiveDate', 'fiscalYearStart', 'termEnd', 'terminationEffective', 'recostingDue'],
  repeated: ['trancheDue', 'reportDue', 'reportReviewDue', 'successionReviewDue'],
  count: (records, count) => {
    const fired = new Set<string>();
    for (const record of records) {
      if (record.event === deadlineEvent) countFired(record, fired, count);
      else countDone(record, fired, count);
    }
  },
};

function countFired({ payload, to }: SimulatedRecord, fired: Set<string>, count: CountDeadline): void {
  const { name, from } = payload as { name: string; from: string };
  fired.add(`${name} ${from}`);
  // A transfer that is due was there, or funding is late by that.
  if (name === 'trancheDue') {
    if (to.includes('live')) count(name, to.includes('live.funding.onSchedule') ? 'met' : 'missed');
  } else if (deadlines.repeated.includes(name)) count(name, 'missed');
}

function countDone({ event, payload }: SimulatedRecord, fired: Set<string>, count: CountDeadline): void {
  const { period } = payload as { period: string };
  if (event === 'submitReport' && once(fired, `submitted ${period}`) && !fired.has(`reportDue ${quarterEnd(period)}`))
    count('reportDue', 'met');
  if (event === 'submitReport') fired.delete('reviewed');
  if ((event === 'acceptReport' || event === 'returnReport') && once(fired, 'reviewed') && !hasFired(fired, 'reportReviewDue'))
    count('reportReviewDue', 'met');
  if (event === 'decideSuccession' && !hasFired(fired, 'successionReviewDue')) count('successionReviewDue', 'met');
}

function once(known: Set<string>, what: string): boolean {
  return !known.has(what) && known.add(what) !== undefined;
}

/** Fired since the last call. */
function hasFired(fired: Set<string>, name: string): boolean {
  const found = [...fired].filter((each) => each.startsWith(`${name} `));
  found.forEach((each) => fired.delete(each));
  return found.length > 0;
}
