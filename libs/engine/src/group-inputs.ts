import { type GroupStart, type PayloadProblem, Refused, validatePayload, type Workflow } from '#machine';

/** One request starts no more. */
export const maxRecipients = 500;

/** One input that is wrong is wrong for each recipient: it must not be read so many times to say so. */
const maxProblems = 100;

/**
 * The validated input of each recipient's case, in their order.
 * @throws Refused `invalidPayload` with a path into the request for each problem: `/input/…` for what is wrong with all
 * alike, `/recipients/<n>/…` for what is wrong with one.
 */
export function groupInputs(workflow: Workflow, input: unknown, recipients: unknown): object[] {
  const { startFor } = workflow;
  if (startFor === undefined) throw invalid([{ path: '/recipients', code: 'startsAlone' }]);
  const shares = assertShares(startFor, recipients);
  const common = assertObject(input);
  const inputs = shares.map((share) => startFor.inputFor(common, share));
  const overwritten = Object.entries(common).filter(([name, value]) =>
    inputs.some((merged) => (merged as Record<string, unknown>)[name] !== value),
  );
  if (overwritten.length > 0) throw invalid(overwritten.map(([name]) => ({ path: `/input/${name}`, code: 'isPerRecipient' })));
  const problems = problemsOfInputs(workflow, inputs);
  if (problems.some((found) => found.length > 0)) throw invalid(placed(problems));
  return inputs;
}

/** By recipient; stops once there are more than an answer names. */
function problemsOfInputs({ start }: Workflow, inputs: readonly object[]): (readonly PayloadProblem[])[] {
  const problems: (readonly PayloadProblem[])[] = [];
  let count = 0;
  for (const input of inputs) {
    const found = problemsOf(() => validatePayload(start.payload, input)).slice(0, maxProblems);
    problems.push(found);
    count += found.length;
    if (count >= maxProblems) break;
  }
  return problems;
}

function assertShares(startFor: GroupStart, recipients: unknown): readonly { readonly body: string }[] {
  if (!Array.isArray(recipients)) throw invalid([{ path: '/recipients', code: 'isArray' }]);
  if (recipients.length === 0) throw invalid([{ path: '/recipients', code: 'arrayMinSize' }]);
  if (recipients.length > maxRecipients) throw invalid([{ path: '/recipients', code: 'arrayMaxSize' }]);
  const shares = recipients as { readonly body: string }[];
  const problems = shares.flatMap((share, index) =>
    problemsOf(() => validatePayload(startFor.recipient, share ?? [])).map((problem) => of(index, problem)),
  );
  const firsts = new Map<unknown, number>();
  for (const [index, share] of shares.entries()) {
    const body: unknown = share?.body;
    if (typeof body !== 'string') continue;
    if (firsts.has(body)) problems.push({ path: `/recipients/${index}/body`, code: 'isRepeated' });
    else firsts.set(body, index);
  }
  if (problems.length > 0) throw invalid(problems);
  return shares;
}

function assertObject(input: unknown): object {
  const given = input ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) throw invalid([{ path: '/input', code: 'isObject' }]);
  return given;
}

function problemsOf(validate: () => unknown): readonly PayloadProblem[] {
  try {
    validate();
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
}

/** What every recipient's input has wrong alike was said for all of them, and stands once. */
function placed(problems: readonly (readonly PayloadProblem[])[]): PayloadProblem[] {
  const same = (one: PayloadProblem) => (other: PayloadProblem) => one.path === other.path && one.code === other.code;
  const isCommon = (problem: PayloadProblem): boolean => problems.every((found) => found.some(same(problem)));
  return [
    ...problems[0]!.filter(isCommon).map((problem) => ({ ...problem, path: `/input${problem.path}` })),
    ...problems.flatMap((found, index) => found.filter((problem) => !isCommon(problem)).map((problem) => of(index, problem))),
  ];
}

function of(index: number, problem: PayloadProblem): PayloadProblem {
  return { ...problem, path: `/recipients/${index}${problem.path}` };
}

function invalid(problems: readonly PayloadProblem[]): Refused {
  return new Refused('invalidPayload', [], problems);
}
