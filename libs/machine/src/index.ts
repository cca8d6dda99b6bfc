export {
  advance,
  datesMoved,
  type DeadlinePayload,
  deadlineEvent,
  definitionOf,
  documentsOf,
  operationEvent,
  type OperationPayload,
  partiesAtStart,
  recompute,
  type RecomputedDetails,
  recomputeOperation,
  start,
  startDefinition,
  startEvent,
} from './advance.js';
export { canonicalJson, jsonbText } from './canonical.js';
export { NegativeAnswer, reasonCodes, Remark } from './blocks/answers.js';
export { CouncilVote, resolutionFaultCodes, resolutionFaults, voteFaults } from './blocks/council-vote.js';
export { jsonHash, shortTextHash, textHash, textHashes } from './blocks/hashes.js';
export { firstBackLoaded } from './blocks/pace.js';
export { papersOf } from './blocks/papers/papers.js';
export { fields, type Writing } from './blocks/papers/writing.js';
export { notInFuture } from './blocks/past-dates.js';
export { type PeriodReport, Reports } from './blocks/reports.js';
export { type FromColumn, RowReader } from './blocks/row-reader.js';
export { isShared, type SharedOutcome, withOutcome } from './blocks/shared-outcome.js';
export { lineFaults, lineShareFaults, paymentFaultCodes, paymentFaults } from './blocks/shares.js';
export {
  isOpenReview,
  openedReview,
  openingFaults,
  SuccessionDecision,
  type SuccessionReview,
  SuccessionReviewOpening,
  successorFaults,
  successorOf,
  withConsent,
} from './blocks/succession-review.js';
export {
  excess,
  inOrderOfDay,
  isReceived,
  type ScheduledTransfer,
  sumOf,
  type TransferPayment,
  Transfers,
  withPaymentState,
} from './blocks/transfers.js';
export { type Hands, newHand, twoSidesFaults, type TwoSides } from './blocks/two-sides.js';
export { childFinishedEvent, houseImplementations, houseOptions } from './define.js';
export type { Act, Condition, Deadline, ReasonOf, Recording, RecordOf, Task } from './declare/act.js';
export { accept, type Acceptance, flat, type Lapse, type Reaction, region, type State } from './declare/states.js';
export { vocabulary } from './declare/vocabulary.js';
export { documentsNamed, type DocumentsFact } from './documents.js';
export type { Block, Fields, Heading, Layout, Signatures, Table } from './layout.js';
export { IncomingPaper } from './incoming-paper.js';
export * from './fact-sources.js';
export { acceptedTypes, type Asking, type EventExplanation, explain, explainEvent } from './explain.js';
export type { ChangedTerm, EventForm, FieldForm, Forms, FormSection, FormTotal, Membership, Places } from './forms.js';
export { eventForms } from './event-forms.js';
export { lintPackage } from './lint/package.lint.js';
export { assertLedger } from './ledger.js';
export { type KnownRule, lintWorkflow } from './lint/workflow.lint.js';
export {
  IsDocument,
  IsId,
  IsListOf,
  IsLocalDate,
  IsPart,
  IsPositiveTyiyn,
  IsQuarter,
  IsSha256,
  IsText,
  IsTyiyn,
  optionalTexts,
  validatePayload,
} from './payload.js';
export { actorIn, entitledOffices, notEntitled } from './permission.js';
export { type PayloadProblem, type Reason, reason, Refused } from './reason.js';
export {
  ledgerFileOf,
  type Publication,
  type PublicColumn,
  type PublicFact,
  type PublicFactKind,
  type PublicItemList,
  type PublicItems,
  type PublicPlace,
} from './publication.js';
export { allMet, met, payloadRequirement, requirement, unmetRequirements } from './requirement.js';
export { type JsonSchema, payloadSchema } from './schema.js';
export { isSameNumber, numberKey } from './number-key.js';
export type { DateChange } from './date-change.js';
export { deadlinesOf } from './deadline.js';
export { tasksOf } from './task.js';
export type { AwaitedTask, OpenTask, PendingDeadline, Snapshot, Step } from './step.js';
export { dateInCell, wordInCell } from './table-cell.js';
export type { TableCells, TableColumn, TableReading, TableReference } from './table.js';
export { isPlainJson } from './plain-json.js';
export * from './terms.js';
export {
  fillText,
  formatDate,
  formatMoney,
  type Language,
  languages,
  type PaperLanguage,
  paperLanguages,
  type Text,
  type Texts,
  textsOf,
} from './texts.js';
export * from './day.js';
export * from './time.js';
export * from './workflow.js';
export { type MoneyOfPackage, versionsOf, type WorkflowPackage } from './workflow-package.js';
export { type CountText, countText, type Indicators } from './indicators.js';
export type { Expect, Expectation, NewLine, NewMoney, ScenarioCase, ScenarioDesk, Scenarios, SeenCase } from './scenario.js';
export { type CaseMoney, itemLooks } from './case-money.js';
export type { Beginning, Exploration, ExploredCountry } from './exploration.js';
export type { BudgetLineEntry, Entry, PaymentEntry } from './entry.js';
export type {
  Demonstration,
  DemonstrationAct,
  DemonstrationBody,
  DemonstrationCase,
  DemonstrationPower,
  Scene,
} from './demonstration.js';
export type { Municipality, RayonAdministration, SimulatedCountry, SimulatedPower } from './simulation/country.js';
export { Dice } from './simulation/dice.js';
export { daysToAnswer, type Diligence } from './simulation/diligence.js';
export { SeededRandom } from './simulation/seeded-random.js';
export type {
  SimulatedAct,
  CaseStart,
  CountDeadline,
  Decide,
  Intention,
  Move,
  Occasion,
  Officeholder,
  SimulatedRecord,
  Simulation,
  Undertaking,
  Waiting,
} from './simulation/simulation.js';
