import { DocumentField } from '../../form/document-field';
import { useTexts } from '../../language/texts';
import { FieldGroup } from '../../ui/field-frame';
import { TextField } from '../../ui/text-field';

export interface TypedPaper {
  readonly document: string;
  readonly registrationNumber: string;
  readonly registeredOn: string;
}

export const emptyPaper: TypedPaper = { document: '', registrationNumber: '', registeredOn: '' };

interface PaperFieldsProps {
  readonly typed: TypedPaper;
  readonly onChange: (paper: TypedPaper) => void;
}

/** The signed scan behind an event: who acts for another body under a mandate attaches it. */
export function PaperFields({ typed, onChange }: PaperFieldsProps) {
  const say = useTexts('parts.form');
  const set = (name: keyof TypedPaper) => (value: string) => onChange({ ...typed, [name]: value });
  return (
    <FieldGroup name="paper" label={say('paper')} hint={say('paperHint')}>
      <DocumentField name="paper.document" label={say('document')} value={typed.document} onChange={set('document')} />
      <TextField
        name="paper.registrationNumber"
        label={say('registrationNumber')}
        size="short"
        maxLength={80}
        value={typed.registrationNumber}
        onChange={set('registrationNumber')}
      />
      <TextField
        name="paper.registeredOn"
        label={say('registeredOn')}
        type="date"
        size="short"
        value={typed.registeredOn}
        onChange={set('registeredOn')}
      />
    </FieldGroup>
  );
}
