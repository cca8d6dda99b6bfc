import { Fields, type FieldsProps } from '../form/fields';
import type { FieldSchema, Typed } from '../form/schema';
import { TotalsTable } from '../form/totals-table';
import { typedAt } from '../form/typed-at';
import { type Section, schemaAtPath, schemaOf } from './sections';

interface SectionFieldsProps extends Omit<FieldsProps, 'path' | 'schema'> {
  /** Of the whole form. */
  readonly schema: FieldSchema;
  readonly section: Pick<Section, 'fields'>;
  /** Paths that are needed though the schema does not say so. */
  readonly needed?: ReadonlySet<string>;
}

/** The fields of a section in its order; those of a part of the payload as if they stood by themselves. */
export function SectionFields({ schema, section, typed, needed, ...shared }: SectionFieldsProps) {
  const runs = runsOf(section.fields).map(({ parent, names }) => {
    const part = schemaAtPath(schema, parent);
    if (part === undefined) return null;
    const asked = schemaOf(part, names);
    const required = [...(asked.required ?? []), ...names.filter((name) => needed?.has([...parent, name].join('.')))];
    return (
      <Fields
        key={`${parent.join('.')} ${names[0]!}`}
        {...shared}
        path={parent}
        schema={{ ...asked, required }}
        typed={typedAt(typed, parent) ?? ({} satisfies Typed)}
      />
    );
  });
  return (
    <>
      {runs}
      <TotalsTable schema={schema} typed={typed} fields={section.fields} />
    </>
  );
}

interface Run {
  readonly parent: readonly string[];
  readonly names: string[];
}

/** Fields beside each other in one part of the payload. */
function runsOf(paths: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  for (const path of paths) {
    const parts = path.split('.');
    const parent = parts.slice(0, -1);
    const last = runs.at(-1);
    if (last !== undefined && String(last.parent) === String(parent)) last.names.push(parts.at(-1)!);
    else runs.push({ parent, names: [parts.at(-1)!] });
  }
  return runs;
}
