export { explore } from './explore.js';
export { isReviewed } from './finding.js';
export { spoilt } from './spoilt.js';
