import { addDays, explain, localDate, Refused, type Snapshot } from '#machine';
import { demonstrationBodies } from '#registry';
import { newId } from '#platform';
import { delegation } from '../../workflows/delegation/v1/delegation.workflow.js';
import { bodies as played, EngineDesk } from '../journeys/engine-desk.js';
import { storedRules } from '../journeys/machine-desk.js';
import { Books, type Taken } from './books.js';
import { Dice } from '#machine';
import { amending, type Move, nextMove, usual } from './moves.js';
import { type Bodies, peopleOf } from './people.js';
import { ledgerTotals, promisedOfMoney } from './promises.js';
import type { NewRow, SharedRow, Surroundings, View } from './surroundings.js';

const seed = Number(process.env['PROPERTY_SEED'] ?? 20261124);
/** Rounds of three people at once: 900 moves by default, `PROPERTY_RUNS=460` makes 13,800. */
const rounds = Number(process.env['PROPERTY_RUNS'] ?? 30) * 10;

const bodies: Bodies = {
  ...played,
  village: demonstrationBodies.city.id,
  union: demonstrationBodies.auditOffice.id,
};
const people = peopleOf(bodies, () => newId());
const anybody = people.flatMap(({ offices }) => offices).filter(({ mandate }) => mandate === undefined);
const rules = storedRules();
const calendar = { timeZone: 'Asia/Bishkek', approved: [], off: [], worked: [] };
const power = { judicial: false, ownLocalMatter: false, holders: [bodies.ministry], listed: true };
const nowhere = { id: '0193e000-0000-7000-8000-ffffffffffff', kind: 'merge', predecessors: [], successors: [] };

let desk: EngineDesk;
const rows: SharedRow[] = [];
const cases: string[] = [];

beforeAll(async () => {
  desk = await EngineDesk.open();
  for (const instrument of ['agreement', 'agreement', 'law', 'agreement', 'otherAct'])
    cases.push((await desk.open({ instrument })).id);
  for (const foreign of [{ isConfirmed: false }, { paidOn: '1995-01-15' }, { number: '4402' }])
    await enter({ ...ownPayment(), ...foreign });
});
afterAll(() => desk.close());

const around = (): Surroundings => ({ today: desk.today(), bodies, rows, successions: [nowhere] });

async function stored(id: string): Promise<{ snapshot: Snapshot; states: string[] }> {
  const [row] = await desk.database.dataSource.query<{ content: Snapshot; states: string[] }[]>(
    `select s.content, st.states from instance i join snapshot s on s.instance_id = i.id
     join instance_state st on st.instance_id = i.id where i.uuid = $1`,
    [id],
  );
  return { snapshot: row!.content, states: row!.states };
}

async function choose(id: string, dice: Dice): Promise<Move> {
  const { snapshot, states } = await stored(id);
  const view: View = { context: snapshot.context as View['context'], states, around: around() };
  const at = desk.clock.now().toISOString();
  const explained = explain(delegation, snapshot, { at, person: 'anybody', offices: anybody, facts: { rules, calendar, power } });
  // In every other case people amend what is in force.
  const leaning = cases.indexOf(id) % 2 === 0 ? amending : usual;
  return nextMove({ workflow: delegation, snapshot, view, people, explained, leaning }, dice);
}

/** What is taken of each row by now, so that people do not only ask for what is gone. */
async function refreshRows(): Promise<void> {
  const used = await desk.database.dataSource.query<{ id: string; used: string }[]>(
    'select row_id as id, sum(amount_tyiyn) as used from allocation group by row_id',
  );
  for (const row of rows) row.used = BigInt(used.find(({ id }) => id === row.id)?.used ?? '0');
}

const outcomes = { taken: 0, refused: 0 };
/** How often each event was taken. */
const types: Record<string, number> = {};
/** What people were refused for. */
const reasons = new Set<string>();

const ownPayment = (): NewRow => ({
  kind: 'payment',
  year: 0,
  recipient: bodies.municipality,
  paidOn: desk.today(),
  number: '4402011101001234',
  isConfirmed: true,
  amount: 20_000_000n,
});

async function enter(row: NewRow): Promise<void> {
  const { kind, year, number, paidOn, isConfirmed, amount: tyiyn } = row;
  const amount = String(tyiyn);
  const added =
    kind === 'budgetLine'
      ? await desk.budgetLine({ year, amount, classificationCode: number })
      : await desk.payment({ amount, account: number, paidOn, isLeftToConfirm: !isConfirmed });
  rows.push({ ...row, recipient: bodies.municipality, id: added, used: 0n });
}

/** Sends one move; only a refusal is an answer, anything else is a fault. */
async function make(id: string, move: Move): Promise<void> {
  if (move.kind === 'row') await enter(move.row);
  if (move.kind !== 'send') return;
  const { person, held, type, payload } = move;
  const acting = { person: person.id, offices: [...person.offices], reads: 'all' as const };
  try {
    await desk.engine.send({ instance: id, type, payload, acting, office: held.id });
    outcomes.taken += 1;
    types[type] = (types[type] ?? 0) + 1;
  } catch (error) {
    if (!(error instanceof Refused)) throw new Error(`${type} ${JSON.stringify(payload)}`, { cause: error });
    outcomes.refused += 1;
    for (const { code } of error.reasons) reasons.add(code);
  }
}

describe(`random people at once, on a real database (seed ${seed})`, () => {
  test(
    'only ever have their events taken or refused',
    async () => {
      const dice = new Dice(seed);
      for (let round = 0; round < rounds; round += 1) {
        await refreshRows();
        const open: string[] = [];
        for (const id of cases) if ((await stored(id)).snapshot.status === 'active') open.push(id);
        if (open.length < 4) cases.push((await desk.open({ instrument: dice.pick(['agreement', 'law']) })).id);
        // Two of the three often mean the same case, or the same money.
        const meant = [0, 1, 2].map(() => dice.pick(open.length > 0 ? open : cases));
        const moves = await Promise.all(meant.map((id) => choose(id, new Dice(dice.below(0x7fffffff)))));
        await Promise.all(moves.map((move, index) => make(meant[index]!, move)));
        const waits = moves.flatMap((move) => (move.kind === 'wait' ? [move.days] : []));
        if (waits.length > 1) await desk.moveTo(addDays(desk.today(), Math.min(...waits)));
      }
      if (process.env['PROPERTY_REPORT'] !== undefined)
        process.stderr.write(`${JSON.stringify(outcomes)}, ${cases.length} cases, ${JSON.stringify(types)}\n`);
      expect(outcomes.taken).toBeGreaterThan(rounds / 2);
      expect(outcomes.refused).toBeGreaterThan(0);
      // Money that is not the case's own is there to be taken, or nothing below could find that it was.
      expect([...reasons]).toEqual(expect.arrayContaining(['paymentUnconfirmed', 'accountDiffers', 'paymentTooOld']));
    },
    30 * 60_000,
  );

  test('verify finds nothing', async () => {
    expect(await desk.faults()).toEqual([]);
  });

  test('no share exceeds its row', async () => {
    const exceeded = await desk.database.dataSource.query(`
      select shared.id, shared.amount_tyiyn, sum(a.amount_tyiyn)
      from (select id, amount_tyiyn from budget_line union all select id, amount_tyiyn from payment) shared
      join allocation a on a.row_id = shared.id group by shared.id, shared.amount_tyiyn
      having sum(a.amount_tyiyn) > shared.amount_tyiyn`);
    expect(exceeded).toEqual([]);
    const [shared] = await desk.database.dataSource.query<{ rows: string }[]>(
      'select count(*) as rows from (select row_id from allocation group by row_id having count(*) > 1) shared',
    );
    expect(Number(shared!.rows)).toBeGreaterThan(0);
  });

  test('the ledger adds up to the totals of each case', async () => {
    for (const id of cases) {
      const folded = await desk.database.dataSource.query<{ kind: string; amount: string }[]>(
        `select kind, sum(amount_tyiyn) as amount from ledger_entry l join instance i on i.id = l.instance_id
         where i.uuid = $1 group by kind having sum(amount_tyiyn) <> 0`,
        [id],
      );
      const { snapshot } = await stored(id);
      const totals = Object.entries(ledgerTotals(delegation.ledger(snapshot.context))).filter(([, amount]) => amount !== 0n);
      expect(Object.fromEntries(folded.map(({ kind, amount }) => [kind, BigInt(amount)]))).toEqual(Object.fromEntries(totals));
    }
  });

  test('the journal, read by somebody who keeps books, never shows a power in force unfunded', async () => {
    let entries = 0;
    for (const id of cases) {
      const books = new Books(around());
      const records = await desk.database.dataSource.query<{ record: string }[]>(
        'select record from journal j join instance i on i.id = j.instance_id where i.uuid = $1 order by seq',
        [id],
      );
      records.forEach(({ record }, index) => {
        const { event: type, payload, actor, at, from, to } = JSON.parse(record) as Recorded;
        const today = localDate(at, calendar.timeZone);
        const taken: Taken = { type, payload, actor, today, before: withAncestors(from), after: withAncestors(to) };
        if (index === 0) return books.begin(taken);
        books.take(taken);
        promisedOfMoney(books, taken);
        if (taken.after.includes('live') && !taken.before.includes('live')) entries += 1;
      });
    }
    expect(entries).toBeGreaterThan(0);
  });
});

interface Recorded extends Pick<Taken, 'payload' | 'actor'> {
  readonly event: string;
  readonly at: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The journal names the innermost states only. */
function withAncestors(paths: readonly string[]): string[] {
  return paths.flatMap((path) => path.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.')));
}
