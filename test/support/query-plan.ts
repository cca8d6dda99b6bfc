/** A node of what PostgreSQL answers to `explain (format json)`; the actual rows and loops are there after `analyze` only. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** The row of the answer. */
export interface Explained {
  readonly 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }];
}

/** Every node of a plan, each before those that it reads from. */
export function nodesOf({ 'QUERY PLAN': [{ Plan: top }] }: Explained): PlanNode[] {
  const within = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(within)];
  return within(top);
}

/** Rows that a node has read, also those that it has not passed on. */
export const rowsRead = (node: PlanNode): number =>
  (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];

/** Those that read a table through. */
export function seqScans(nodes: readonly PlanNode[]): PlanNode[] {
  return nodes.filter((node) => node['Node Type'].includes('Seq Scan'));
}
