import type { Schemas } from '../../api/api';

export type Import = Schemas['Import'];
export type Verdict = Schemas['ImportRow']['verdict'];
