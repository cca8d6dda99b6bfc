import { Link } from 'wouter';
import type { Schemas } from '../../api/api';
import { nameIn } from '../../language/names';
import { useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Tag } from '../../ui/tag';
import { Table } from '../../ui/table';
import { PlaceNames } from './place-crumbs';

interface BodyTableProps {
  readonly bodies: readonly Schemas['Body'][];
  readonly caption: string;
  readonly isHeaded?: boolean;
}

export function BodyTable({ bodies, caption, isHeaded = false }: BodyTableProps) {
  const say = useTexts('operator.bodies');
  const language = useLanguage();
  const kinds = useWords('operator.bodyKinds');
  return (
    <Table isHeaded={isHeaded} caption={caption} columns={[say('name'), say('kind'), say('place')]}>
      {bodies.map(({ id, name, kind, territory, validTo, demonstration }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/bodies/${id}`}>{nameIn(name, language)}</Link> {validTo !== null && <Tag>{say('ended')}</Tag>}{' '}
            {demonstration && <Tag>{say('demonstration')}</Tag>}
          </th>
          <td>{kinds[kind]}</td>
          <td>{territory !== null && <PlaceNames territory={territory} />}</td>
        </tr>
      ))}
    </Table>
  );
}
