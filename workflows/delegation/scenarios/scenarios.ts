import type { Scenarios } from '#machine';
import { journeys } from './journeys.js';
import { payloadsOf, roles } from './payloads.js';

export const scenarios: Scenarios = { roles, journeys, payloads: payloadsOf };
