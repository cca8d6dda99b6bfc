import { answerOf, api } from '../api/api';
import { definedParameters } from '../lists/address';
import { useFilters } from '../lists/use-filters';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { useToday } from '../session/use-today';
import { Page } from '../ui/page';
import { Pages, usePages } from '../ui/pages';
import { SavedViews } from '../views/saved-views';
import { caseFilters, caseQuery } from './case-query';
import { CaseSearch } from './case-search';
import { CaseTable } from './case-table';
import { ManyOfGroup } from './many-of-group';
import { Narrowed } from './narrowed';

/** All cases that one may see. What is searched for stands in the address: it can be kept and sent to others. */
export default function CasesPage() {
  const say = useTexts('cases');
  const language = useLanguage();
  const today = useToday();
  const [filters, set] = useFilters(...caseFilters);
  const query = caseQuery(filters, today);
  // Texts of states come in the language of the page.
  const cases = usePages(['instances', query, language], (cursor) =>
    answerOf(api.GET('/api/instances', { params: { query: { ...query, ...definedParameters({ cursor }), limit: 50 } } })),
  );
  const ofGroup = cases.data?.pages[0]?.items[0]?.workflow;
  return (
    <Page title={say('title')}>
      <SavedViews page="cases" names={caseFilters} />
      <CaseSearch filters={filters} onChange={set} />
      <Narrowed filters={filters} onAll={(name) => set({ [name]: undefined })} />
      {filters.group !== undefined && <ManyOfGroup group={filters.group} workflow={ofGroup} />}
      <Pages
        query={cases}
        empty={
          <div className="panel" role="status">
            <p>
              <strong>{say('none')}</strong>
            </p>
            <p>{say('noneText')}</p>
          </div>
        }
      >
        {(items, { count }) => (
          <>
            <p role="status" className="quiet">
              {say('count', { count })}
            </p>
            <CaseTable items={items} />
          </>
        )}
      </Pages>
    </Page>
  );
}
