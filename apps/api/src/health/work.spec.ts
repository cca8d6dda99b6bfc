import { isAlarming, type Work, wrongIn } from './work.js';

const well: Work = {
  alarmLag: 0,
  outboxLag: 0,
  incidents: { step: 0, effect: 0, delivery: 0 },
  sweeper: { ago: 3, hasFailed: false },
  deliveryLag: 0,
  clockDifference: 0,
  areWritesRefused: false,
  queues: {} as Work['queues'],
};
const watched = { running: 10_000, queueAway: 0, clocksDiffer: 0, sweptAhead: 0, isBehind: false };
const codesOf = (work: Partial<Work>, of = watched): string[] => wrongIn({ ...well, ...work }, of).map(({ code }) => code);

test('where everything is in time nothing is wrong', () => {
  expect(wrongIn(well, watched)).toEqual([]);
  expect(codesOf({ alarmLag: 60, outboxLag: 60, deliveryLag: 300, sweeper: { ago: 60, hasFailed: false } })).toEqual([]);
});

test.each<[string, Partial<Work>]>([
  ['writesRefused', { areWritesRefused: true }],
  ['clocksDiffer', { clockDifference: 11 }],
  ['sweeperStopped', { sweeper: { ago: 61, hasFailed: false } }],
  ['sweeperStopped', { sweeper: null }],
  ['sweeperFailing', { sweeper: { ago: 1, hasFailed: true } }],
  ['alarmsLate', { alarmLag: 61 }],
  ['outboxLate', { outboxLag: 61 }],
  ['deliveriesLate', { deliveryLag: 301 }],
  ['incidentsOpen', { incidents: { step: 0, effect: 0, delivery: 1 } }],
])('%s is named', (code, work) => expect(codesOf(work)).toEqual([code]));

test('a sweeper that has not run yet and a queue that has just gone away are given a moment', () => {
  expect(codesOf({ sweeper: null }, { ...watched, running: 20 })).toEqual([]);
  expect(codesOf({ queues: null }, { ...watched, running: 20, queueAway: 30 })).toEqual([]);
  expect(codesOf({ queues: null }, { ...watched, running: 40, queueAway: 31 })).toEqual(['queueAway']);
});

test('a run of the sweeper in the future counts since it was seen, not since the process began', () => {
  const sweeper = { ago: null, hasFailed: false };
  expect(codesOf({ sweeper })).toEqual([]);
  expect(codesOf({ sweeper }, { ...watched, sweptAhead: 61 })).toEqual(['sweeperStopped']);
});

test('clocks that differ, by however much, wake somebody once they have done so for a quarter of an hour', () => {
  const work = { ...well, clockDifference: 3_600 };
  expect(wrongIn(work, { ...watched, clocksDiffer: 899 })).toEqual([{ code: 'clocksDiffer', seconds: 899, count: 3_600 }]);
  expect(isAlarming(wrongIn(work, { ...watched, clocksDiffer: 899 }))).toBe(false);
  expect(isAlarming(wrongIn({ ...well, clockDifference: 11 }, { ...watched, clocksDiffer: 900 }))).toBe(true);
});

test('a database that lacks the checkpoint beside the keys is named', () => {
  expect(codesOf({}, { ...watched, isBehind: true })).toEqual(['checkpointMissing']);
});

test('only what has been wrong for a quarter of an hour wakes somebody; incidents never do', () => {
  expect(isAlarming(wrongIn({ ...well, alarmLag: 899 }, watched))).toBe(false);
  expect(isAlarming(wrongIn({ ...well, alarmLag: 900 }, watched))).toBe(true);
  expect(isAlarming(wrongIn({ ...well, incidents: { step: 9, effect: 9, delivery: 9 } }, watched))).toBe(false);
  expect(isAlarming([{ code: 'databaseAway', seconds: null }])).toBe(true);
});
