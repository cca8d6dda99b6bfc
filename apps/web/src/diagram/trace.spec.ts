import { type Diagram, type Move, type NextStep, traceOf } from './trace';
import { activeStates, outlooks, passages, stateName } from './outlook';

const box = (
  id: string,
  parent: string | null,
  kind: Diagram['nodes'][number]['kind'],
  text: string,
): Diagram['nodes'][number] => ({
  ...{ id, parent, kind, isInitial: false, x: 0, y: 0, width: 10, height: 10 },
  lines: text.split(' '),
  within: [],
});
type Way = Diagram['edges'][number]['ways'][number];
const way = (on: Way['on'], name: string | null, from: string[], to: string): Way => ({
  on,
  name,
  text: `text of ${name}`,
  from,
  to,
});
const line = (from: string, to: string, ...ways: Way[]): Diagram['edges'][number] => ({
  ...{ id: `${from} > ${to}`, from, to, ways, lines: [], points: [[0, 0]], labelAt: null },
});

/** A proposal, then two regions: force and money; most of it can be withdrawn. */
const diagram: Diagram = {
  ...{ workflow: 'w', version: 'v1', width: 100, height: 100, flags: [] },
  nodes: [
    box('many:over', null, 'many', 'From various states'),
    box('draft', null, 'atomic', 'A draft'),
    box('live', null, 'parallel', 'Live'),
    box('live.force', 'live', 'compound', 'Force'),
    box('live.force.on', 'live.force', 'atomic', 'In force'),
    box('live.force.off', 'live.force', 'atomic', 'Suspended'),
    box('live.money', 'live', 'compound', 'Money'),
    box('live.money.good', 'live.money', 'atomic', 'On schedule'),
    box('live.money.late', 'live.money', 'atomic', 'Late'),
    box('over', null, 'final', 'Over'),
  ],
  edges: [
    line('draft', 'live', way('event', 'begin', ['draft'], 'live')),
    line('many:over', 'over', way('event', 'withdraw', ['draft', 'live'], 'over')),
    line('live.force.on', 'live.force.off', way('event', 'suspend', ['live.force.on'], 'live.force.off')),
    line('live.money.good', 'live.money.late', way('always', null, ['live.money.good'], 'live.money.late')),
    line('live.money.late', 'live.money.good', way('deadline', 'paid', ['live.money.late'], 'live.money.good')),
    line('live', 'over', way('deadline', 'end', ['live.force'], 'over')),
  ],
};
const live = ['live', 'live.force', 'live.force.on', 'live.money', 'live.money.good'];
const late = live.map((id) => (id === 'live.money.good' ? 'live.money.late' : id));
const moves: Move[] = [
  { at: '2026-01-01T00:00:00Z', event: 'begin', text: 'Begin', from: ['draft'], to: live },
  { at: '2026-02-01T00:00:00Z', event: 'note', text: 'Note', from: live, to: live },
  { at: '2026-03-01T00:00:00Z', event: 'deadline', text: 'A day', payload: { name: 'other' }, from: live, to: late },
];
const step = (on: NextStep['on'], name: string, isPossible = true): NextStep => ({
  ...{ on, name, text: name, isPossible, who: null, dueOn: null },
});
const next = [step('event', 'withdraw'), step('event', 'suspend', false), step('event', 'note'), step('deadline', 'end')];

test('what is active is shown where it is innermost, and around it', () => {
  const { now, around } = traceOf(diagram, late, moves, []);
  expect([...now]).toEqual(['live.force.on', 'live.money.late']);
  expect([...around]).toEqual(['live', 'live.force', 'live.money']);
});

test('states that the case has left are passed, and the lines that it took are those of its journal', () => {
  const { passed, taken } = traceOf(diagram, late, moves, []);
  expect([...passed]).toEqual(['draft', 'live.money.good']);
  expect([...taken]).toEqual(['draft > live', 'live.money.good > live.money.late']);
});

test('a line of a deadline is taken by that deadline only', () => {
  const back = { at: '', event: 'deadline', text: '', from: late, to: live };
  const line = 'live.money.late > live.money.good';
  expect(traceOf(diagram, live, [{ ...back, payload: { name: 'paid' } }], []).taken).toContain(line);
  expect(traceOf(diagram, live, [{ ...back, payload: { name: 'end' } }], []).taken).not.toContain(line);
});

test('what may come next leads out of active states: by what is possible, by dates, and by itself', () => {
  const { open, ahead } = traceOf(diagram, live, moves, next);
  expect([...open]).toEqual([
    'many:over > over',
    'live.force.on > live.force.off',
    'live.money.good > live.money.late',
    'live > over',
  ]);
  expect([...ahead]).toEqual(['over', 'live.force.off', 'live.money.late']);
  expect([...traceOf(diagram, ['over'], moves, next).open]).toEqual([]);
});

test('in words: first what can be done, then what cannot yet, dates, and what comes by itself', () => {
  expect(outlooks(diagram, live, next).map(({ step, text, to }) => [step?.name ?? null, text, to])).toEqual([
    ['withdraw', 'withdraw', ['Over']],
    ['note', 'note', []],
    ['suspend', 'suspend', ['Force: Suspended']],
    ['end', 'end', ['Over']],
    [null, 'text of null', ['Money: Late']],
  ]);
});

test('the way so far has the steps that changed the state', () => {
  expect(passages(diagram, moves)).toEqual([
    { at: '2026-01-01T00:00:00Z', text: 'Begin', to: ['Live'] },
    { at: '2026-03-01T00:00:00Z', text: 'A day', to: ['Money: Late'] },
  ]);
});

test('active states stand within each other, a region and its state in one', () => {
  const region = (id: string, text: string) => ({ id, text, within: [] });
  const within = [region('live.force.on', 'Force: In force'), region('live.money.late', 'Money: Late')];
  expect(activeStates(diagram, late)).toEqual([{ id: 'live', text: 'Live', within }]);
  expect(activeStates(diagram, [])).toEqual([]);
  expect(stateName(diagram.nodes, 'live.force')).toBe('Force');
});
