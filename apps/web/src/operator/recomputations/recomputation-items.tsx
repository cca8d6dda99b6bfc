import { answerOf, api } from '../../api/api';
import { definedParameters } from '../../lists/address';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Pages, usePages } from '../../ui/pages';
import { ChangesTable, type RecomputationItem } from './changes-table';

interface RecomputationItemsProps {
  readonly id: string;
  readonly isStarted: boolean;
  readonly outcome?: RecomputationItem['outcome'] | undefined;
}

/** The cases of a recomputation, page by page. */
export function RecomputationItems({ id, isStarted, outcome }: RecomputationItemsProps) {
  const say = useTexts('operator.recomputations');
  const query = outcome === undefined ? {} : { outcome };
  const items = usePages(['recomputations', 'items', id, query, useLanguage()], (cursor) =>
    answerOf(
      api.GET('/api/recomputations/{id}', {
        params: { path: { id }, query: { ...query, limit: 100, ...definedParameters({ cursor }) } },
      }),
    ),
  );
  return (
    <Pages query={items} empty={<p>{say('noItems')}</p>}>
      {(found) => <ChangesTable items={found} isStarted={isStarted} />}
    </Pages>
  );
}
