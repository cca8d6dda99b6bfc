import { frameOf, inLimits, lineOf, scaleToFit, scaleToRead, scrollTo } from './geometry';

test('a line turns with round corners that are no longer than half of what they join', () => {
  expect(
    lineOf([
      [0, 0],
      [0, 20],
    ]),
  ).toBe('M0 0L0 20');
  expect(
    lineOf([
      [0, 0],
      [0, 20],
      [20, 20],
    ]),
  ).toBe('M0 0L0 14Q0 20 6 20L20 20');
  expect(
    lineOf([
      [0, 0],
      [0, 4],
      [20, 4],
    ]),
  ).toBe('M0 0L0 2Q0 4 6 4L20 4');
  expect(
    lineOf([
      [5, 5],
      [5, 5],
      [5, 9],
    ]),
  ).not.toContain('NaN');
});

test('the whole picture fits into the view and is not blown up', () => {
  expect(scaleToFit({ width: 1000, height: 4000 }, { width: 500, height: 400 })).toBe(0.1);
  expect(scaleToFit({ width: 100, height: 100 }, { width: 500, height: 400 })).toBe(1);
  expect([inLimits(0.001), inLimits(90)]).toEqual([0.08, 2.5]);
  expect(scaleToRead({ width: 320, height: 500 })).toBeLessThan(scaleToRead({ width: 800, height: 500 }));
});

test('what is of interest stands in the middle; of what is larger than the view, its beginning', () => {
  const view = { width: 200, height: 100 };
  expect(scrollTo({ x: 300, y: 400, width: 100, height: 20 }, 1, view)).toEqual({ left: 250, top: 360 });
  expect(scrollTo({ x: 300, y: 400, width: 900, height: 900 }, 2, view)).toEqual({ left: 576, top: 776 });
});

test('a frame is around all boxes', () => {
  const at = (x: number, y: number) => ({ x, y, width: 10, height: 5 }) as never;
  expect(frameOf([at(5, 50), at(20, 10)])).toEqual({ x: 5, y: 10, width: 25, height: 45 });
  expect(frameOf([])).toBeNull();
});
