import { delegation } from '../../workflows/delegation/v1/delegation.workflow.js';
import { replay } from '../histories/history.js';
import { HistoryFolder } from '../histories/history-folder.js';
import { isRandom, randomHistories, randomHistory } from './random-histories.js';

/** `npm run histories` records them anew, unless the version is frozen; what was recorded is replayed with all other histories. */
beforeAll(() => {
  const folder = new HistoryFolder(delegation);
  if (process.env['RECORD_HISTORIES'] !== undefined && !folder.isFrozen) folder.record(randomHistories(delegation), isRandom);
});

test('random people make the same history each time, which replays', () => {
  const text = randomHistory(delegation, 1, 60);
  expect(randomHistory(delegation, 1, 60)).toBe(text);
  expect(replay(delegation, text)).toBeNull();
});
