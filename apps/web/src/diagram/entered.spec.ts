import { entered } from './entered';

test.each<[string, string[], string[], string[]]>([
  ['where it begins', [], ['drafting'], ['drafting']],
  ['nothing, when it stays', ['drafting'], ['drafting'], []],
  ['a state with others in it by its own name', ['publishing'], ['preparing.proposed'], ['preparing']],
  ['the next within it', ['costing.awaitingCosting'], ['costing.awaitingConfirmation'], ['costing.awaitingConfirmation']],
  ['several that go on at once, once', ['preparing.proposed'], ['live.force.inForce', 'live.notice.none'], ['live']],
  ['one of them', ['live.a.x', 'live.b.x'], ['live.a.x', 'live.b.y'], ['live.b.y']],
])('%s', (_, from, to, expected) => {
  expect(entered({ from, to })).toEqual(expected);
});
