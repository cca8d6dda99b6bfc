import type { ReactNode } from 'react';
import { ErrorSummary } from '../ui/error-summary';
import { ErrorMessage } from '../ui/error-message';
import type { FormFaults } from './form-faults';

interface ActFormProps {
  readonly faults?: FormFaults;
  /** Why it was not done; what is wrong with the fields is shown there. */
  readonly error: unknown;
  readonly submit: string;
  readonly isPending: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  /** Beside the button: a way out. */
  readonly beside?: ReactNode;
}

/** Fields and the button that sends them. What was typed stays when it is refused. */
export function ActForm({ faults, error, submit, isPending, onSubmit, children, beside }: ActFormProps) {
  const ofFields = faults?.faults ?? [];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSubmit();
      }}
    >
      <ErrorSummary faults={ofFields} />
      {error !== null && ofFields.length === 0 && <ErrorMessage error={error} />}
      {children}
      <div className="actions">
        <button type="submit" className="button" aria-disabled={isPending}>
          {submit}
        </button>
        {beside}
      </div>
    </form>
  );
}
