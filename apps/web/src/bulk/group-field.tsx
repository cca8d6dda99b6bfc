import { answerOf, api, type Schemas } from '../api/api';
import { definedParameters } from '../lists/address';
import { useTexts } from '../language/texts';
import { SelectField } from '../ui/choice-field';
import { usePages } from '../ui/pages';
import './many.css';

interface GroupFieldProps {
  readonly workflow: string;
  readonly group: string;
  readonly onChange: (group: string) => void;
}

/** Cases that were started together, the newest groups first; earlier ones when they are asked for. */
export function GroupField({ workflow, group, onChange }: GroupFieldProps) {
  const say = useTexts('bulk');
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = usePages(['groups', workflow], (cursor) =>
    answerOf(api.GET('/api/groups', { params: { query: { workflow, limit: 20, ...definedParameters({ cursor }) } } })),
  );
  const groups = (data?.pages ?? []).flatMap(({ items }) => items);
  if (groups.length === 0 && group === '') return null;
  const isListed = group === '' || groups.some(({ id }) => id === group);
  return (
    <div className="inline-form groups">
      <SelectField
        name="group"
        label={say('group')}
        hint={say('groupHint')}
        value={group}
        choices={[
          { value: '', text: say('anyGroup') },
          ...(isListed ? [] : [{ value: group, text: say('thisGroup') }]),
          ...groups.map(({ id, title, count, ...numbers }) => ({
            value: id,
            text: say('groupLine', { title, count, numbers: range(numbers) }),
          })),
        ]}
        onChange={onChange}
      />
      {hasNextPage && (
        <button
          type="button"
          className="button button--quiet"
          disabled={isFetchingNextPage}
          onClick={() => {
            void fetchNextPage();
            // They come into the list, and the button may go.
            document.getElementById('group')?.focus();
          }}
        >
          {say('earlierGroups')}
        </button>
      )}
    </div>
  );
}

function range({ firstNumber, lastNumber }: Pick<Schemas['Group'], 'firstNumber' | 'lastNumber'>): string {
  return firstNumber === lastNumber ? firstNumber : `${firstNumber} – ${lastNumber}`;
}
