import type { Question } from '../workflow.js';
import { futureFaults, notInFuture } from './past-dates.js';

// 23:30 in UTC is the next morning in Bishkek.
const event = { at: '2027-01-14T23:30:00Z', facts: { rules: {}, calendar: { timeZone: 'Asia/Bishkek' } } };
const question = (adoptedOn: string) => ({ context: {}, event: { ...event, payload: { adoptedOn } } }) as unknown as Question;

test('what is dated today, where the case is, has happened; what is dated tomorrow has not', () => {
  const { codes, needsPayload, check } = notInFuture<{ adoptedOn: string }>('adoptedOn');
  expect([codes, needsPayload]).toEqual([['dateInFuture'], true]);
  expect(check(question('2027-01-15'))).toEqual([]);
  expect(check(question('2027-01-16'))).toEqual([
    { code: 'dateInFuture', params: { field: 'adoptedOn', date: '2027-01-16', today: '2027-01-15' } },
  ]);
});

test('each date that lies ahead is said', () => {
  const { check } = notInFuture<{ adoptedOn: string; publishedOn: string }>('adoptedOn', 'publishedOn');
  const payload = { adoptedOn: '2027-01-16', publishedOn: '2027-02-01' };
  const said = check({ context: {}, event: { ...event, payload } } as unknown as Question);
  expect(said.map(({ params }) => params['field'])).toEqual(['adoptedOn', 'publishedOn']);
});

test('of one date alone', () => {
  expect(futureFaults('on', '2027-01-16', event as never)).toHaveLength(1);
  expect(futureFaults('on', '1999-01-01', event as never)).toEqual([]);
});
