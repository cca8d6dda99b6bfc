import { Link } from 'wouter';
import type { Schemas } from '../../api/api';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Tag } from '../../ui/tag';
import { bodyKindTexts } from '../register.texts';
import { Table } from '../table';
import { bodiesTexts } from './bodies.texts';
import { unitsAbove, useUpperTerritories } from './use-territories';

interface BodyTableProps {
  readonly bodies: readonly Schemas['Body'][];
  readonly caption: string;
}

export function BodyTable({ bodies, caption }: BodyTableProps) {
  const say = useTexts(bodiesTexts);
  const language = useLanguage();
  const upper = useUpperTerritories().data;
  return (
    <Table caption={caption} columns={[say('name'), say('kind'), say('place')]}>
      {bodies.map(({ id, name, kind, territory, validTo, demonstration }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/bodies/${id}`}>{nameIn(name, language)}</Link> {validTo !== null && <Tag>{say('ended')}</Tag>}{' '}
            {demonstration && <Tag>{say('demonstration')}</Tag>}
          </th>
          <td>{bodyKindTexts[kind][language]}</td>
          <td>
            {territory !== null &&
              [...(upper === undefined ? [] : unitsAbove(territory, upper)), territory]
                .map((unit) => nameIn(unit.name, language))
                .join(' › ')}
          </td>
        </tr>
      ))}
    </Table>
  );
}
