export { alarmAt, bellsFor, manyBell } from './bells.js';
export { endOnSignal } from './end-on-signal.js';
export { engineWithLibs } from './engine-with-libs.js';
export { explainFault } from './explain-fault.js';
export { type Ground, openGround } from './ground.js';
export { loadData, loadTerms } from './load-data.js';
export { Opened } from './opened.js';
export { prepareDatabase, type Preparation, type PreparedDatabase } from './prepare-database.js';
export { ringingQueue } from './queue-bell.js';
export { runProgram } from './run-program.js';
export { appendOnly, entities, migrations } from './schema.js';
export {
  type SuccessionCase,
  SuccessionCaseRepository,
  type SuccessionCaseState,
} from './successions/succession-case.repository.js';
export { SuccessionReviews } from './successions/succession-reviews.js';
export { SuccessionReviewsModule } from './successions/succession-reviews.module.js';
export { SuccessionRound } from './successions/succession.round.js';
export { type Examination, examine, examineSchema } from './schema-examination.js';
