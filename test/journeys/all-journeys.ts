import { packages } from '#workflows';

/** The journeys of every workflow, as they are told of. */
export const allJourneys = packages.flatMap(({ name, scenarios }) =>
  Object.entries(scenarios?.journeys ?? {}).map(([journey, play]) => [`${name} ${journey}`, play] as const),
);
