import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { useTexts } from '../../language/texts';
import { EmptyState } from '../../ui/empty-state';
import { useToday } from '../../session/use-today';
import { SelectField } from '../../ui/choice-field';
import { Pages, usePages } from '../../ui/pages';
import { definedParameters } from '../../lists/address';
import { ExportLinks } from '../export-links';
import { FinanceFrame } from '../finance-frame';
import { LeftFilter, matchedOf } from '../left-filter';
import { RecipientOnly } from '../recipient-only';
import { useFilters } from '../../lists/use-filters';
import { useLineOffices } from '../use-entitled';
import { yearsAround } from '../years';
import { LineTable } from './line-table';

/** The lines of budget acts: first those of which something is left. */
export default function LinesPage() {
  const say = useTexts('finance.budgetLines');
  const sayFinance = useTexts('finance.common');
  const [{ year, left, recipient }, set] = useFilters('year', 'left', 'recipient');
  const years = yearsAround(useToday());
  const mayEnter = (useLineOffices() ?? []).length > 0;
  const query = definedParameters({ recipient, year: year === undefined ? undefined : Number(year), matched: matchedOf(left) });
  const lines = usePages(['budgetLines', query], (cursor) =>
    answerOf(api.GET('/api/budget-lines', { params: { query: { ...query, ...definedParameters({ cursor }) } } })),
  );
  return (
    <FinanceFrame part="lines">
      {mayEnter && (
        <p className="no-print">
          <Link href="/budget-lines/new" className="button">
            {say('enter')}
          </Link>
        </p>
      )}
      <div className="inline-form filters no-print" role="group" aria-label={sayFinance('filter')}>
        <LeftFilter left={left} onChange={(chosen) => set({ left: chosen })} />
        <SelectField
          name="year"
          label={sayFinance('year')}
          value={year ?? ''}
          onChange={(chosen) => set({ year: chosen })}
          choices={[
            { value: '', text: sayFinance('anyYear') },
            ...years.map((each) => ({ value: String(each), text: String(each) })),
          ]}
        />
      </div>
      <RecipientOnly recipient={recipient} onAll={() => set({ recipient: undefined })} />
      <Pages query={lines} empty={<EmptyState title={say('none')} text={mayEnter ? say('enterText') : say('notYours')} />}>
        {(items) => (
          <>
            <ExportLinks path="/api/budget-lines" query={query} />
            <LineTable lines={items} />
          </>
        )}
      </Pages>
    </FinanceFrame>
  );
}
