import { packages } from '#workflows';

/** Every version of every package, with what is recorded of it named by it: `delegation/v1`. */
export const versions = packages.flatMap((each) =>
  each.versions.map((workflow) => [`${workflow.name}/${workflow.version}`, workflow, each] as const),
);
