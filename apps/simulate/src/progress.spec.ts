import { Progress } from './progress.js';

function shown(isTTY: boolean, shares: readonly number[]): string {
  let text = '';
  const progress = new Progress('played', { isTTY, write: (more) => (text += more) });
  for (const share of shares) progress.report(share);
  return text;
}

test('where no bar can be drawn there is a line for every 5 %', () => {
  const shares = Array.from({ length: 1001 }, (_, index) => index / 1000);
  const lines = shown(false, shares).trim().split('\n');
  expect(lines).toHaveLength(21);
  expect([lines[0], lines[1], lines.at(-1)]).toEqual(['played 0 %', 'played 5 %', 'played 100 %']);
});

test('a terminal gets one bar that grows, ended by a line break', () => {
  const text = shown(true, [0, 0.5, 0.5, 1]);
  expect(text.split('\r')).toHaveLength(4);
  expect(text).toContain(`${'█'.repeat(15)}${'░'.repeat(15)} 50 %`);
  expect(text.endsWith('100 %\n')).toBe(true);
});
