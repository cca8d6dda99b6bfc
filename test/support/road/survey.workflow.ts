import { accept, IsId, IsListOf, IsText, vocabulary } from '#machine';
import { texts } from './road.texts.js';

class SurveyedPart {
  @IsId() municipality!: string;
}
class SurveyInput {
  @IsText(200) road!: string;
  @IsId() agency!: string;
  @IsListOf(() => SurveyedPart, 1, 10) parts!: SurveyedPart[];
}

interface SurveyContext {
  readonly road: string;
  readonly agency: string;
  readonly municipalities: readonly string[];
}

const { act, defineWorkflow, task } = vocabulary<SurveyContext>()({
  parties: { agency: ['drafter'], municipality: ['signatory', 'registrar'] },
  rules: [],
});

// The signatory whose consent was the last begins it.
const begin = act('start', { payload: SurveyInput, by: 'municipality.signatory' });
const confirm = act('confirmSurvey', { by: 'agency.drafter' });

/** The survey of a road that is to be transferred: a child of the transfer, of no interest to the public. */
export const survey = defineWorkflow({
  name: 'roadSurvey',
  version: 'v1',
  start: begin,
  begin: (event) => ({
    road: event?.payload.road ?? '',
    agency: event?.payload.agency ?? '',
    municipalities: ((event?.payload.parts ?? []) as SurveyedPart[]).map(({ municipality }) => municipality),
  }),
  initial: 'surveying',
  states: {
    surveying: { on: accept(confirm, { to: 'surveyed' }), awaits: task(confirm) },
    surveyed: { isFinal: true },
  },
  parties: ({ agency, municipalities }) => ({ agency, municipality: municipalities }),
  attributes: ({ road }) => ({ number: 'S-1', title: road }),
  texts: { ...texts.survey, deadlines: {}, reasons: {}, notices: {} },
});
