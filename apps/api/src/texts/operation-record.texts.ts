import type { Text } from '#machine';
import type { OperationName } from '#platform';
import { texts } from './texts.js';

/** What was done outside cases, as the journal of operations shows it. */
export const operationRecordTexts: Readonly<Record<OperationName, Text>> = texts.operationRecords;
