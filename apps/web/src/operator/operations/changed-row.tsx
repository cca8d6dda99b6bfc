import type { Schemas } from '../../api/api';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Tag } from '../../ui/tag';
import { ChangedFields } from './changed-fields';
import { operationsTexts } from './operations.texts';
import { recordedTables } from './recorded.texts';
import { rowName } from './row-name';

type Change = Schemas['OperationDetail']['rows']['items'][number];

/** What became of one row. */
export function ChangedRow({ change }: { readonly change: Change }) {
  const say = useTexts(operationsTexts);
  const language = useLanguage();
  const { table, before, after, secret } = change;
  const called = recordedTables[table]?.[language];
  const name = rowName(change, language);
  return (
    <div className="changes">
      <h2>
        {called ?? <code>{table}</code>}
        {name !== null && `: ${name}`} {before === null && <Tag kind="info">{say('isNew')}</Tag>}
        {after === null && <Tag kind="warning">{say('isDeleted')}</Tag>}
      </h2>
      <ChangedFields caption={`${called ?? table} ${name ?? ''}`} before={before} after={after} secret={secret} />
    </div>
  );
}
