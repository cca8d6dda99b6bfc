import { bulkOffer } from './benches/bulk-offer.bench.js';
import { clicks } from './benches/clicks.bench.js';
import { deadlines } from './benches/deadlines.bench.js';
import { durableSteps } from './benches/durable-steps.bench.js';
import { http } from './benches/http.bench.js';
import { reading } from './benches/reading.bench.js';
import { startWarm } from './benches/start-warm.bench.js';
import { storage } from './benches/storage.bench.js';
import { verify } from './benches/verify.bench.js';
import type { Bench } from './harness/bench.js';

/** In the order in which they are measured. */
export const benches: readonly Bench[] = [durableSteps, storage, verify, http, bulkOffer, reading, deadlines, startWarm, clicks];

export const names: readonly string[] = benches.flatMap((bench) => Object.keys(bench.names));
