import { Link } from 'wouter';
import type { Schemas } from '../api/api';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { Tag } from '../ui/tag';
import { casesTexts } from './cases.texts';

type Line = Schemas['InstancePage']['items'][number];

export function CaseTable({ items }: { readonly items: readonly Line[] }) {
  const say = useTexts(casesTexts);
  const { shortDate } = useFormats();
  return (
    <div className="table-frame" role="region" aria-label={say('cases')} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{say('cases')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('number')}</th>
            <th scope="col">{say('caseTitle')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('changed')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <tr key={line.id}>
              <td className="number">{line.number}</td>
              <th scope="row">
                <Link href={`/cases/${line.id}`}>{line.title}</Link>
              </th>
              <td>
                <Tag kind={line.isFinal ? 'plain' : 'info'}>{line.stateText}</Tag>
              </td>
              <td className="number">{shortDate(line.changedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
