import type { JsonSchema } from '#machine';
import { object, oneOf } from '#schema';

interface DescribedOperation {
  readonly summary: string;
  /** What is answered, by its status. */
  readonly answers: Readonly<Record<number, JsonSchema>>;
}

/** What the operations of the platform's own controller do and answer: it knows nothing of the document of the API. */
export const platformOperations: Readonly<Record<string, DescribedOperation>> = {
  'Health.live': { summary: 'The process runs', answers: { 200: object({ status: oneOf('live') }) } },
  'Health.ready': {
    summary: 'The process can serve; else 503',
    answers: {
      200: object({ status: oneOf('ready') }),
      503: object({ status: oneOf('migrationsPending', 'databaseUnavailable') }),
    },
  },
};
