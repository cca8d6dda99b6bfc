import { IncomingPaper, type Paper, Refused, validatePayload } from '#machine';

/** The paper of an event as it was sent, or none. @throws Refused `invalidPayload` with the paths beside the payload's. */
export function validPaper(paper: unknown): Paper | undefined {
  if (paper === undefined) return undefined;
  try {
    return validatePayload(IncomingPaper, paper) as Paper;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const problems = error.problems.map((problem) => ({ ...problem, path: `/paper${problem.path}` }));
    throw new Refused(error.code, [], problems);
  }
}
