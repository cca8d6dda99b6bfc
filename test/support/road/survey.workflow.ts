import { accept, IsId, IsListOf, IsText, type Text, vocabulary } from '#machine';

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

const text = (ky: string, ru: string, en: string): Text => ({ ky, ru, en });

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
  texts: {
    workflow: text('Жолду өлчөө', 'Обмер дороги', 'Road survey'),
    parties: {
      agency: text('Жол агенттиги', 'Дорожное агентство', 'Road agency'),
      municipality: text('Айыл аймагы', 'Айылный аймак', 'Municipality'),
    },
    states: {
      surveying: text('Өлчөнүүдө', 'Обмеряется', 'Surveying'),
      surveyed: text('Өлчөндү', 'Обмерена', 'Surveyed'),
    },
    events: {
      start: text('Өлчөөнү баштоо', 'Начать обмер', 'Begin the survey'),
      confirmSurvey: text('Өлчөөнү ырастоо', 'Подтвердить обмер', 'Confirm the survey'),
    },
    fields: {
      road: text('Жол', 'Дорога', 'Road'),
      agency: text('Агенттик', 'Агентство', 'Agency'),
      parts: text('Бөлүктөр', 'Участки', 'Parts'),
      municipality: text('Айыл аймагы', 'Айылный аймак', 'Municipality'),
    },
    deadlines: {},
    tasks: { confirmSurvey: text('Өлчөөнү ырастоо', 'Подтвердить обмер', 'Confirm the survey') },
    reasons: {},
    notices: {},
  },
});
