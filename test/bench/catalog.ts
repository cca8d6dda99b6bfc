import { durableSteps } from './benches/durable-steps.bench.js';
import { http } from './benches/http.bench.js';
import type { Bench } from './harness/bench.js';

/** In the order in which they are measured. */
export const benches: readonly Bench[] = [durableSteps, http];

export const names: readonly string[] = benches.flatMap((bench) => Object.keys(bench.names));
