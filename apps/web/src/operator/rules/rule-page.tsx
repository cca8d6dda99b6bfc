import { Link } from 'wouter';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { holds, useMe } from '../../session/use-me';
import { NotFound } from '../../ui/not-found';
import { useToday } from '../../session/use-today';
import { QueryResult } from '../../ui/query-result';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { Table } from '../../ui/table';
import { type Rule, RuleDates, RuleSource, RuleValue } from './rule-words';
import { useRules } from './use-rules';
import { validOn } from './valid-on';

/** Every record of one rule. */
export default function RulePage({ rule }: { readonly rule: string }) {
  const me = useMe();
  return (
    <QueryResult query={useRules()}>
      {(rules) => {
        const records = rules.filter(({ id }) => id === rule);
        return records.length === 0 ? <NotFound /> : <Records records={records} mayAdd={holds(me, 'operator')} />;
      }}
    </QueryResult>
  );
}

function Records({ records, mayAdd }: { readonly records: readonly Rule[]; readonly mayAdd: boolean }) {
  const say = useTexts('operator.rules');
  const language = useLanguage();
  const { time } = useFormats();
  const today = useToday();
  const current = validOn(records, today);
  const shown = current ?? records.at(-1)!;
  return (
    <Page title={shown.note[language]} caption={<Link href="/rules">{say('title')}</Link>}>
      <p className="mono quiet">{shown.id}</p>
      {mayAdd && (
        <p>
          <Link href={`/rules/${shown.id}/new`} className="button button--secondary">
            {say('add')}
          </Link>
        </p>
      )}
      <Table caption={say('history')} columns={[say('valid'), say('value'), say('source'), say('verifiedBy'), say('recordedAt')]}>
        {[...records].reverse().map((record) => (
          <tr key={record.validFrom}>
            <th scope="row">
              <RuleDates rule={record} /> {record === current && <Tag kind="success">{say('current')}</Tag>}
            </th>
            <td>
              <RuleValue rule={record} />
            </td>
            <td>
              <RuleSource rule={record} />
              {record.note[language] !== shown.note[language] && <div className="quiet">{record.note[language]}</div>}
            </td>
            <td>{record.verifiedBy}</td>
            <td>{record.recordedAt === null ? say('withProgram') : time(record.recordedAt)}</td>
          </tr>
        ))}
      </Table>
    </Page>
  );
}
