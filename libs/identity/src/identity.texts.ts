import { type Text, textsOf } from '#machine';
import type { OfficeName } from './office.entity.js';
import en from './texts/en.json' with { type: 'json' };
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

const texts = textsOf({ ky, ru, en });

/** Texts of the reasons that this lib, and the session at the door, can give. */
export const identityTexts: Readonly<Record<string, Text>> = texts.reasons;

export const officeTexts: Readonly<Record<OfficeName, Text>> = texts.offices;

/** What the program itself writes as the basis on which somebody acts. */
export const basisTexts: Readonly<Record<string, Text>> = texts.bases;

/** The basis of a person who acts under a mandate. */
export const mandateBasisText = texts.mandateBasis;
