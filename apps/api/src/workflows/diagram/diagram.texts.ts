import { texts } from '../../texts/texts.js';

/** What a picture says beyond the texts of its workflow. */
export const diagramTexts = texts.diagram;
