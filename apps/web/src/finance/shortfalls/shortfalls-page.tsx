import { answerOf, api } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { EmptyState } from '../../ui/empty-state';
import { SelectField } from '../../ui/choice-field';
import { Pages, usePages } from '../../ui/pages';
import { definedParameters } from '../../lists/address';
import { ExportLinks } from '../export-links';
import { FinanceFrame } from '../finance-frame';
import { PlaceFilter } from '../../lists/place-filter';
import { PowerFilter } from '../power-filter';
import { RecipientOnly } from '../recipient-only';
import { useFilters } from '../../lists/use-filters';
import { Shortage } from './shortage';

/** The cases whose money is missing now: how much, since when, and who must act. */
export default function ShortfallsPage() {
  const say = useTexts('finance.shortfalls');
  const sayFinance = useTexts('finance.common');
  const { date, money } = useFormats();
  const [{ oblast, rayon, recipient, power, sort, ended }, set] = useFilters(
    'oblast',
    'rayon',
    'recipient',
    'power',
    'sort',
    'ended',
  );
  const query = definedParameters({
    within: rayon ?? oblast,
    recipient,
    power,
    sort: sort === 'since' ? ('since' as const) : undefined,
    ended: ended === 'true' ? ('true' as const) : undefined,
  });
  const shortfalls = usePages(['shortfalls', query], (cursor) =>
    answerOf(api.GET('/api/shortfalls', { params: { query: { ...query, ...definedParameters({ cursor }) } } })),
  );
  return (
    <FinanceFrame part="shortfalls">
      <div className="inline-form filters no-print" role="group" aria-label={sayFinance('filter')}>
        <PlaceFilter places={{ oblast, rayon }} onChange={(places) => set({ oblast: places.oblast, rayon: places.rayon })} />
        <PowerFilter power={power ?? ''} onChange={(chosen) => set({ power: chosen })} />
        <SelectField
          name="sort"
          label={say('sort')}
          value={sort ?? ''}
          onChange={(chosen) => set({ sort: chosen })}
          choices={[
            { value: '', text: say('largest') },
            { value: 'since', text: say('oldest') },
          ]}
        />
        <SelectField
          name="ended"
          label={say('which')}
          value={ended ?? ''}
          onChange={(chosen) => set({ ended: chosen })}
          choices={[
            { value: '', text: say('live') },
            { value: 'true', text: say('ended') },
          ]}
        />
      </div>
      <RecipientOnly recipient={recipient} onAll={() => set({ recipient: undefined })} />
      <Pages query={shortfalls} empty={<EmptyState title={say('none')} />}>
        {(items, { on, count, missing }) => (
          <>
            <p role="status">
              <strong>{say('sum', { count, on: date(on), amount: money(missing) })}</strong>
            </p>
            <ExportLinks path="/api/shortfalls" query={query} />
            <ul className="list">
              {items.map((each) => (
                <Shortage key={each.instance} shortfall={each} />
              ))}
            </ul>
          </>
        )}
      </Pages>
    </FinanceFrame>
  );
}
