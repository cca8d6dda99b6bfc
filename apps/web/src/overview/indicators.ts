import type { Schemas } from '../api/api';

export type Indicators = Schemas['Indicators'];
