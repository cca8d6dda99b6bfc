import { Refused } from '../api/problem';
import { useForm } from '../form/form-context';
import { useTexts } from '../language/texts';
import { useBodyNames } from '../places/use-body-names';
import { Notice } from '../ui/notice';
import { ErrorMessage } from '../ui/error-message';
import { type PlacedReason, recipientIn, serverFaults } from './faults';
import { recipientFieldOf } from './recipients';
import type { StartOption } from './start-options';

interface RefusedRecipientsProps {
  readonly error: unknown;
  readonly way: StartOption;
  /** In the order in which they were sent. */
  readonly bodies: readonly string[];
}

/** Why none of many cases was opened: each recipient that is refused, by name. */
export function RefusedRecipients({ error, way, bodies }: RefusedRecipientsProps) {
  const say = useTexts('start.page');
  const settings = useForm();
  const nameOf = useBodyNames(recipientFieldOf(way)?.kinds ?? []);
  if (!(error instanceof Refused)) return <ErrorMessage error={error} />;
  const { reasons, problems = [], title } = error.problem;
  const texts = [
    ...(reasons as readonly PlacedReason[]).map(({ path, text }) => named(recipientIn(path), text)),
    ...problems.map((problem) => named(recipientIn(problem.path), serverFaults([problem], settings)[0]!.text)),
  ];
  if (texts.length === 0) return <ErrorMessage error={error} />;
  return (
    <Notice kind="danger" title={`${title}. ${say('refusedOf')}`} isNews>
      <ul>
        {[...new Set(texts)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );

  function named(index: number | null, text: string): string {
    const body = index === null ? undefined : bodies[index];
    return body === undefined ? text : `${nameOf(body)}: ${text}`;
  }
}
