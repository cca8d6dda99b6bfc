import { packages } from '#workflows';

/** The journeys of every workflow, by name. */
export const allJourneys = packages.flatMap(({ name, scenarios }) =>
  Object.entries(scenarios?.journeys ?? {}).map(([journey, play]) => [`${name} ${journey}`, play] as const),
);
