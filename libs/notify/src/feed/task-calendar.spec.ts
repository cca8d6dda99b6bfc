import { sync, type VEvent } from 'node-ical';
import { contentLine, escaped } from './content-line.js';
import { type DueTask, taskCalendar } from './task-calendar.js';

const due: DueTask = {
  uid: '0193e000-0000-7000-8000-000000000001.answer.0193e000-0000-7000-8000-0000000000b1@yntymak',
  sequence: 7,
  openedAt: new Date('2026-02-27T04:00:00.123Z'),
  changedAt: new Date('2026-02-28T18:30:00.456Z'),
  dueOn: '2028-02-29',
  task: 'Сунушка жооп берүү',
  state: 'Кеңештин чечими күтүлөт',
  number: 'Д-12',
  title: 'ЗАГС',
  body: 'Сокулук айыл өкмөтү',
  address: 'https://yntymak.example/instances/0193e000-0000-7000-8000-000000000001',
};

const events = (text: string): VEvent[] =>
  Object.values(sync.parseICS(text)).filter((each): each is VEvent => each?.type === 'VEVENT');
const hostile = [
  'END:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR',
  'a\nATTENDEE:mailto:x@example.com',
  'a\rSUMMARY:b',
  'back\\slash; semi, comma: colon "quote"',
  'ends with a backslash \\',
  '\\n is no break',
  'line\u2028separator \u0085 next \u0000 nul \u001b[31m',
  'half \ud83d a character',
  '🏛'.repeat(200),
  'ү'.repeat(200),
  `${'x'.repeat(66)}ү`,
];

test('every line ends with CRLF, is at most 75 octets, and no character is cut', () => {
  for (const title of hostile) {
    const bytes = Buffer.from(taskCalendar([{ ...due, title }], 'ky'));
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
    for (const line of bytes.toString().slice(0, -2).split('\r\n'))
      expect([line, Buffer.byteLength(line) <= 75, /^([A-Z-]+[:;]| )/.test(line)]).toEqual([line, true, true]);
  }
});

test('a line of exactly 75 octets is not folded, one of 76 is', () => {
  expect(contentLine('A', 'x'.repeat(73))).toBe(`A:${'x'.repeat(73)}\r\n`);
  expect(contentLine('A', 'x'.repeat(74))).toBe(`A:${'x'.repeat(73)}\r\n x\r\n`);
  expect(contentLine('A', `${'x'.repeat(72)}ү`)).toBe(`A:${'x'.repeat(72)}\r\n ү\r\n`);
});

test('a title cannot end its value, its line or its entry', () => {
  for (const title of hostile) {
    const text = taskCalendar([{ ...due, title }], 'ru').replaceAll('\r\n ', '');
    const count = (line: RegExp): number => text.split('\r\n').filter((each) => line.test(each)).length;
    expect([title, count(/^BEGIN:VEVENT$/), count(/^END:VCALENDAR$/), count(/^ATTENDEE/), count(/^SUMMARY/)]).toEqual([
      title,
      1,
      1,
      0,
      1,
    ]);
  }
  expect(escaped('a\\b;c,d\r\ne')).toBe('a\\\\b\\;c\\,d\\ne');
});

test('a calendar program reads what was written: a whole day, its texts, and the same entry after a change', () => {
  const title = 'Жарандык абал; актылар, "каттоо" \\ экинчи\nсап 🏛';
  const [event] = events(taskCalendar([{ ...due, title }], 'ky'));
  expect(event).toMatchObject({
    uid: due.uid,
    sequence: '7',
    datetype: 'date',
    summary: { params: { LANGUAGE: 'ky' }, val: `${due.task}: ${title}` },
    description: {
      val: `Д-12 иши\nКимден күтүлөт: ${due.body}\nАбалы: ${due.state}\n${due.address}`,
    },
    url: due.address,
    transparency: 'TRANSPARENT',
  });
  const day = (at: Date): string => [at.getFullYear(), at.getMonth() + 1, at.getDate()].join('-');
  expect([day(event!.start), day(event!.end)]).toEqual(['2028-2-29', '2028-3-1']);
  expect(event!.dtstamp.toISOString()).toBe('2026-02-28T18:30:00.000Z');
  const [moved] = events(taskCalendar([{ ...due, title, sequence: 8, dueOn: '2028-03-09' }], 'ky'));
  expect([moved!.uid, moved!.sequence]).toEqual([due.uid, '8']);
});

test.each(['ky', 'ru', 'en'] as const)('the calendar has its name, zone and refreshment in %s', (language) => {
  const text = taskCalendar([], language);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  expect(text).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n/);
  expect(text).toMatch(new RegExp(`NAME;LANGUAGE=${language}:(Ынтымак: мөөнөттөр|Ынтымак: сроки|Yntymak: due dates)\r\n`));
  expect(Object.values(sync.parseICS(text))).toContainEqual(expect.objectContaining({ type: 'VTIMEZONE', tzid: 'Asia/Bishkek' }));
});

test('the same tasks are the same bytes', () => {
  expect(taskCalendar([due], 'en')).toBe(taskCalendar([{ ...due }], 'en'));
});
