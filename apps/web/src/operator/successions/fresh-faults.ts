import { isRefused, Refused } from '../../api/problem';

interface FreshWords {
  readonly body: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** The same refusal, with the problems of a new body at the field of new bodies: which of them, and what of it. */
export function ofFresh(error: unknown, known: number, { body, parts }: FreshWords): unknown {
  if (!isRefused(error, 'invalidPayload')) return error;
  const problems = (error.problem.problems ?? []).map((problem) => {
    const [, place, part = ''] = /^\/successors\/(\d+)\/?([^/]*)/.exec(problem.path) ?? [];
    const index = Number(place ?? -1) - known;
    if (index < 0) return problem;
    const words = [`${body} ${index + 1}`, parts[part], problem.text].filter((each) => each !== undefined);
    return { ...problem, path: `/fresh/${index}/${part}`, text: words.join(': ') };
  });
  return new Refused({ ...error.problem, problems });
}
