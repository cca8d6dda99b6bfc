export { explore, type Explored, type ExploreOptions } from './explore.js';
export { type Finding, type FindingKind, findingKinds, isReviewed, outdated } from './finding.js';
export { spoilt } from './spoilt.js';
