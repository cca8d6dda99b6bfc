import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { EmptyState } from '../../ui/empty-state';
import { useSearchParams } from 'wouter';
import { useToday } from '../../session/use-today';
import { QueryResult } from '../../ui/query-result';
import { SelectField } from '../../ui/choice-field';
import { ExportLinks } from '../export-links';
import { FinanceFrame } from '../finance-frame';
import { type Coverage, coverageOf, type CoverageQuery, PlaceFilter } from '../../lists/place-filter';
import { PowerFilter } from '../power-filter';
import { yearsAround } from '../years';
import { type CoverageAddress, coverageAddressIn, coverageSearch } from './coverage-address';
import { CoverageTable } from './coverage-table';
import { fileSort } from './coverage-sort';

const byTexts = { oblast: 'byOblast', rayon: 'byRayon', municipality: 'byMunicipality' } as const;

/** How far the money reaches, place by place. What is asked for stands in the address. */
export function CoveragePage() {
  const say = useTexts('finance.coverage');
  const sayFinance = useTexts('finance.common');
  const [search, setSearch] = useSearchParams();
  const address = coverageAddressIn(search);
  const { by, oblast, rayon, year, power, sort } = address;
  const within = rayon ?? oblast;
  const query: CoverageQuery = {
    by,
    ...(within !== undefined && { within }),
    ...(year !== undefined && { year }),
    ...(power !== undefined && { power }),
  };
  const coverage = useQuery(coverageOf(query));
  const today = useToday();
  const years = yearsAround(today);
  const set = (changed: Partial<CoverageAddress>): void => setSearch(coverageSearch({ ...address, ...changed }));
  return (
    <FinanceFrame part="coverage">
      <div className="inline-form filters no-print" role="group" aria-label={sayFinance('filter')}>
        <PlaceFilter
          places={address}
          onChange={(places) =>
            setSearch(coverageSearch({ ...address, by: undefined, oblast: undefined, rayon: undefined, ...places }))
          }
        />
        <SelectField
          name="by"
          label={say('by')}
          value={by}
          onChange={(chosen) => set({ by: chosen as Coverage['by'] })}
          choices={deeper(address).map((value) => ({ value, text: say(byTexts[value]) }))}
        />
        <PowerFilter power={power ?? ''} onChange={(chosen) => set({ power: chosen })} />
        <SelectField
          name="year"
          label={sayFinance('year')}
          value={String(year ?? coverage.data?.year ?? today.slice(0, 4))}
          onChange={(chosen) => set({ year: Number(chosen) })}
          choices={years.map((each) => ({ value: String(each), text: String(each) }))}
        />
      </div>
      <QueryResult query={coverage} lines={8}>
        {(found) => (
          <>
            <InWords coverage={found} />
            <ExportLinks path="/api/coverage" query={{ ...query, sort: fileSort(sort) }} />
            {found.items.length === 0 ? (
              <EmptyState title={say('none')} text={say('noneText')} />
            ) : (
              // Begun anew with each question: from its first rows.
              <CoverageTable key={JSON.stringify(query)} coverage={found} address={address} caption={say(byTexts[found.by])} />
            )}
          </>
        )}
      </QueryResult>
    </FinanceFrame>
  );
}

/** What lies deeper than the place that was chosen. */
function deeper({ oblast, rayon }: CoverageAddress): readonly Coverage['by'][] {
  if (rayon !== undefined) return ['municipality'];
  return oblast !== undefined ? ['rayon', 'municipality'] : ['oblast', 'rayon', 'municipality'];
}

/** The sums of all places, in words. */
function InWords({ coverage: { on, at, totals } }: { readonly coverage: Coverage }) {
  const say = useTexts('finance.coverage');
  const { date, money, percent, time } = useFormats();
  const { coverage, dueToDate, casesShort, shortfall, endedShortfall, daysLate } = totals;
  const ofLive = String(BigInt(shortfall) - BigInt(endedShortfall));
  return (
    <div role="status">
      <p>
        <strong>
          {coverage === null
            ? say('nothingDue', { on: date(on) })
            : say('covered', { on: date(on), due: money(dueToDate), share: percent(coverage) })}
        </strong>{' '}
        {casesShort > 0 ? say('missingNow', { count: casesShort, amount: money(ofLive) }) : say('nothingMissing')}{' '}
        {daysLate > 0 && say('longest', { count: daysLate })}{' '}
        {endedShortfall !== '0' && say('endedMissing', { amount: money(endedShortfall) })}
      </p>
      <p className="quiet">
        {say('computed', { time: time(at) })} {say('how')} {say('yearHint')}
      </p>
    </div>
  );
}
