/** What people ask of a workflow first: how many cases are on all of these paths at once. */
export interface Headlines {
  readonly cases: Readonly<Record<string, readonly string[]>>;
  /** The attribute that says since when a case is in force. */
  readonly inForceSince: string;
}

/** By workflow; of one that is not here the counts by state tell everything. */
export const headlines: Readonly<Record<string, Headlines>> = {
  delegation: {
    cases: {
      inForce: ['live.force.inForce'],
      // Nothing due is missing, and the running year is appropriated.
      fullyFunded: ['live.force.inForce', 'live.funding.onSchedule', 'live.fiscalYear.appropriated'],
      suspended: ['live.force.suspended'],
      imposedWithoutResources: ['imposedWithoutResources'],
    },
    inForceSince: 'inForceSince',
  },
};
