import type { Schemas } from '../api/api';

export type Rule = Schemas['Rule'];
export type Basis = 'statutory' | 'recommended' | 'own';

/** Who says by when something is due: law, our recommendation, or, without a rule, the case itself. */
export function basisOf(rule: Rule | null): Basis {
  if (rule === null) return 'own';
  return rule.statutory ? 'statutory' : 'recommended';
}

/** The act and article that a rule comes from; null: it has none. */
export function sourceOf({ sourceAct, actNumber, article }: Rule): string | null {
  const parts = [sourceAct, actNumber !== null && `№ ${actNumber}`, article].filter((part) => part !== null && part !== false);
  return parts.length > 0 ? parts.join(', ') : null;
}
