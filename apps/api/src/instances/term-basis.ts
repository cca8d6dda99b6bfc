import { oneOf } from '#schema';

/** Who says by when something is due: law, our recommendation, or the case itself. */
export const termBasis = oneOf('statutory', 'recommended', 'own');
