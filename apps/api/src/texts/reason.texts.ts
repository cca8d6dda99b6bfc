import { calendarTexts } from '#calendar';
import { documentReasonTexts } from '#documents';
import { bulkTexts, incidentTexts } from '#batches';
import { identityTexts } from '#identity';
import type { Text } from '#machine';
import { webhookTexts } from '#notify';
import { mandateTexts } from '#registry';
import { tabularTexts } from '#tabular';
import { treasuryTexts } from '#treasury';
import { tableTexts } from './table.texts.js';
import { texts } from './texts.js';

/** Texts of the reasons that no workflow gives: those of the engine and of the libs. */
export const generalReasons: Readonly<Record<string, Text>> = {
  ...identityTexts,
  ...tabularTexts,
  ...treasuryTexts,
  ...documentReasonTexts,
  ...texts.reasons,
  ...bulkTexts,
  ...incidentTexts,
  ...mandateTexts,
  ...webhookTexts,
  ...tableTexts,
  ...calendarTexts,
};
