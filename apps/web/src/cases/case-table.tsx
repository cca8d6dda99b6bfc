import { Link } from 'wouter';
import type { Schemas } from '../api/api';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { Tag } from '../ui/tag';

type Line = Schemas['InstancePage']['items'][number];

/** Roles say what it stays where a narrow screen has it as a list: a browser takes away what a table is from one shown otherwise. */
export function CaseTable({ items }: { readonly items: readonly Line[] }) {
  const say = useTexts('cases');
  const { shortDate } = useFormats();
  return (
    <div className="table-frame" role="region" aria-label={say('cases')} tabIndex={0}>
      <table className="table cases__table" role="table">
        <caption className="visually-hidden">{say('cases')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {(['number', 'caseTitle', 'state', 'changed'] as const).map((name) => (
              <th key={name} scope="col" role="columnheader">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((line) => (
            <tr key={line.id} role="row">
              <td role="cell" className="number">
                {line.number}
              </td>
              <th scope="row" role="rowheader">
                <Link href={`/cases/${line.id}`}>{line.title}</Link>
              </th>
              <td role="cell">
                <Tag kind={line.isFinal ? 'plain' : 'info'}>{line.stateText}</Tag>
              </td>
              <td role="cell" className="number">
                {shortDate(line.changedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
