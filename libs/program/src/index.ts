export { deadlineSignal, signalsFor, operationSignal } from './signals.js';
export { endOnSignal } from './end-on-signal.js';
export { engineWithLibs } from './engine-with-libs.js';
export { explainFault } from './explain-fault.js';
export { type ProcessContext, openProcessContext } from './process-context.js';
export { loadData, loadTerms } from './load-data.js';
export { ShutdownHooks } from './shutdown-hooks.js';
export { prepareDatabase, type Preparation, type PreparedDatabase } from './prepare-database.js';
export { queueNotifier } from './queue-notifier.js';
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
