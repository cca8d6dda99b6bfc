import type { Schemas } from '../../api/api';
import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Tag } from '../../ui/tag';
import { ChangedFields } from './changed-fields';
import { rowName } from './row-name';

type Change = Schemas['OperationDetail']['rows']['items'][number];

/** What became of one row. */
export function ChangedRow({ change }: { readonly change: Change }) {
  const say = useTexts('operator.operations');
  const language = useLanguage();
  const tables = useWords('operator.recordedTables');
  const { table, before, after, secret } = change;
  const called = tables[table];
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
