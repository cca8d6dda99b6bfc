import { useState } from 'react';
import { useTexts } from '../language/texts';
import { describedBy, FieldFrame, type FieldProps } from '../ui/field-frame';
import { ErrorMessage } from '../ui/error-message';
import { useUpload } from './use-upload';

interface DocumentFieldProps extends FieldProps {
  /** The SHA-256 of the document. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A file that is stored at once; the form holds its fingerprint. */
export function DocumentField({ value, onChange, ...field }: DocumentFieldProps) {
  const say = useTexts('parts.form');
  const [fileName, setFileName] = useState('');
  const upload = useUpload(onChange);
  return (
    <FieldFrame {...field} hint={field.hint ?? say('upload')}>
      <input
        id={field.name}
        type="file"
        className="input"
        aria-describedby={describedBy({ ...field, hint: true })}
        aria-invalid={field.fault === undefined ? undefined : true}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file === undefined) return;
          setFileName(file.name);
          upload.mutate(file);
        }}
      />
      <div role="status">
        {upload.isPending && <p>{say('uploading')}</p>}
        {!upload.isPending && value !== '' && (
          <p className="quiet">
            {fileName !== '' && <>{say('uploaded', { name: fileName })} </>}
            <span className="mono">{say('fingerprint', { hash: value })}</span>
          </p>
        )}
      </div>
      {upload.isError && <ErrorMessage error={upload.error} />}
    </FieldFrame>
  );
}
