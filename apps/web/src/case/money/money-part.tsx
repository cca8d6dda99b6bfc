import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/api';
import { BarChart } from '../../charts/bar-chart';
import { CoverageBar } from '../../charts/coverage-bar';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { QueryResult } from '../../ui/query-result';
import { type Case, caseKey } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { Items } from './items';
import { byPeriod, byYear, type CaseMoney, cost, type MoneyFigures, quarterOf } from './money-figures';

interface MoneyPartProps {
  readonly found: Case;
  readonly workflow: Workflow;
  /** How the workflow has its money shown. */
  readonly money: CaseMoney;
}

/** The way of the money: what it costs, what was appropriated, released, received and spent; and what is handed over beside it. */
export default function MoneyPart({ found, workflow, money }: MoneyPartProps) {
  const say = useTexts('case.money');
  const ledger = useQuery({
    queryKey: [...caseKey(found.id), 'ledger', found.seq],
    queryFn: () => answerOf(api.GET('/api/instances/{id}/ledger', { params: { path: { id: found.id } } })),
  });
  return (
    <section>
      <h2 className="first">{say('title')}</h2>
      <QueryResult query={ledger}>{(answer) => <Ledger ledger={answer} money={money} found={found} />}</QueryResult>
      {money.items && <Items items={money.items} data={found.data} workflow={workflow} />}
    </section>
  );
}

interface LedgerProps {
  readonly ledger: Schemas['Ledger'];
  readonly money: CaseMoney;
  readonly found: Case;
}

/** Where a case has several payees, what all of them have is followed by what each has. */
function Ledger({ ledger: { rows, totals, payees }, money, found: { data, parties } }: LedgerProps) {
  const say = useTexts('case.money');
  const language = useLanguage();
  const years = byYear(rows, money, data);
  if (years.rows.length === 0) return <p>{say('none')}</p>;
  return (
    <>
      <Figures totals={totals} money={money} years={years} periods={byPeriod(rows, money)} />
      {payees.length > 1 &&
        payees.map(({ body, ...own }) => {
          const ofBody = rows.filter((row) => row.body === body);
          return (
            <section key={body}>
              <h3>{nameIn(parties.find((each) => each.body === body)!.names, language)}</h3>
              <Figures totals={own} money={money} years={byYear(ofBody, money, {})} periods={byPeriod(ofBody, money)} />
            </section>
          );
        })}
    </>
  );
}

interface FiguresProps {
  readonly totals: Schemas['Ledger']['totals'];
  readonly money: CaseMoney;
  readonly years: MoneyFigures;
  readonly periods: MoneyFigures;
}

function Figures({ totals, money, years, periods }: FiguresProps) {
  const say = useTexts('case.money');
  const language = useLanguage();
  const named = ({ rows: all }: MoneyFigures) =>
    all.map(({ name, values }) => {
      const quarter = quarterOf(name);
      return { name, text: quarter === undefined ? name : say('quarter', quarter), values };
    });
  const texts = new Map(money.ledgerKinds.map(({ kind, text }) => [kind, text[language]]));
  if (money.yearlyCost !== undefined) texts.set(cost, money.yearlyCost.text[language]);
  const series = (kinds: readonly string[]) => kinds.map((name) => ({ name, text: texts.get(name) ?? name }));
  return (
    <>
      {totals.dueToDate !== '0' && <CoverageBar caption={say('coverage')} due={totals.dueToDate} received={totals.received} />}
      {years.rows.length > 0 && (
        <BarChart
          figures={{
            caption: say('byYear'),
            category: say('year'),
            unit: 'money',
            series: series(years.kinds),
            rows: named(years),
          }}
        />
      )}
      {periods.rows.length > 0 && (
        <BarChart
          figures={{
            caption: say('byPeriod'),
            category: say('period'),
            unit: 'money',
            series: series(periods.kinds),
            rows: named(periods),
          }}
        />
      )}
    </>
  );
}
