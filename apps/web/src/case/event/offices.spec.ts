import { type Held, officeIn } from './offices';

const held = (id: string): Held => ({ id }) as Held;

test('what was chosen before and is held no more counts for nothing', () => {
  const offices = [held('first'), held('second')];
  expect(officeIn(offices, 'second')).toBe(offices[1]);
  expect(officeIn(offices, 'ended')).toBe(offices[0]);
  expect(officeIn([], 'ended')).toBeUndefined();
});
