import type { Publication, PublicColumn, Workflow, WorkflowPackage } from '#machine';

/** The newest version of a workflow whose cases are published, or the one that a case was started on. */
export type PublicWorkflow = Workflow & {
  readonly publication: Publication;
  /** The party in whose territories its cases lie. */
  readonly affected: string | null;
  /** The party whose money is shown. */
  readonly payee: string | null;
};

export function hasMoney({ payee }: PublicWorkflow): boolean {
  return payee !== null;
}

/** The attribute that is a power. */
export function powerOf({ publication: { columns = [] } }: PublicWorkflow): PublicColumn | undefined {
  return columns.find(({ kind }) => kind === 'power');
}

/** The columns that are no power. */
export function plainColumns({ columns = [] }: Publication): PublicColumn[] {
  return columns.filter(({ kind }) => kind !== 'power');
}

/** Those of them that people read in lists, and can choose and sort by. */
export function listedColumns(publication: Publication): PublicColumn[] {
  return plainColumns(publication).filter(({ listed }) => listed);
}

/** What a program calls a column. */
export function fieldOf({ field, attribute }: PublicColumn): string {
  return field ?? attribute;
}

/** The page of a collection, or of a case in it. */
export function pathOf({ publication: { collection } }: PublicWorkflow, id?: string): string {
  return id === undefined ? `/public/${collection}` : `/public/${collection}/${id}`;
}

/** The newest version of each that publishes. */
export function publicWorkflows(packages: readonly WorkflowPackage[]): PublicWorkflow[] {
  return packages.flatMap((each) => published(each, each.versions.at(-1)!));
}

/** Nothing where the package publishes nothing. */
export function published({ publication, roles = {} }: WorkflowPackage, workflow: Workflow): PublicWorkflow[] {
  if (publication === undefined) return [];
  const affected = publication.place === undefined ? null : (roles.affected ?? null);
  const payee = publication.ledger === undefined ? null : (roles.payee ?? null);
  return [{ ...workflow, publication, affected, payee }];
}
