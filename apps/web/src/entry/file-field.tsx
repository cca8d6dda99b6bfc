import { describedBy, FieldFrame, type FieldProps } from '../ui/field-frame';

interface FileFieldProps extends FieldProps {
  /** Receives the name of the file, for the form. */
  readonly onChange: (name: string) => void;
  readonly onChoose: (file: File | null) => void;
}

/** A table that is sent with its form. */
export function FileField({ onChange, onChoose, ...field }: FileFieldProps) {
  return (
    <FieldFrame {...field}>
      <input
        id={field.name}
        name={field.name}
        type="file"
        className="input"
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-describedby={describedBy(field)}
        aria-invalid={field.fault === undefined ? undefined : true}
        onChange={({ target }) => {
          const file = target.files?.[0] ?? null;
          onChoose(file);
          onChange(file?.name ?? '');
        }}
      />
    </FieldFrame>
  );
}
