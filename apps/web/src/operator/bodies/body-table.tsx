import { Link } from 'wouter';
import type { Schemas } from '../../api/api';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Tag } from '../../ui/tag';
import { bodyKindTexts } from '../register.texts';
import { Table } from '../../ui/table';
import { bodiesTexts } from './bodies.texts';
import { PlaceNames } from './place-crumbs';

interface BodyTableProps {
  readonly bodies: readonly Schemas['Body'][];
  readonly caption: string;
  readonly isHeaded?: boolean;
}

export function BodyTable({ bodies, caption, isHeaded = false }: BodyTableProps) {
  const say = useTexts(bodiesTexts);
  const language = useLanguage();
  return (
    <Table isHeaded={isHeaded} caption={caption} columns={[say('name'), say('kind'), say('place')]}>
      {bodies.map(({ id, name, kind, territory, validTo, demonstration }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/bodies/${id}`}>{nameIn(name, language)}</Link> {validTo !== null && <Tag>{say('ended')}</Tag>}{' '}
            {demonstration && <Tag>{say('demonstration')}</Tag>}
          </th>
          <td>{bodyKindTexts[kind][language]}</td>
          <td>{territory !== null && <PlaceNames territory={territory} />}</td>
        </tr>
      ))}
    </Table>
  );
}
