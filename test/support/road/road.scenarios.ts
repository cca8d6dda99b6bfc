import { addDays, type ScenarioCase, type ScenarioDesk, type Scenarios } from '#machine';

const municipalities = ['municipality.signatory', 'successor.signatory'] as const;

/** A road through two municipalities. */
async function asked(desk: ScenarioDesk): Promise<ScenarioCase> {
  const [first, second] = await Promise.all(municipalities.map((role) => desk.body(role)));
  return desk.start('roadTransfer', 'ministry.drafter', 'start', {
    title: 'Shopokov – Gavrilovka',
    metres: 4_200,
    payBy: addDays(desk.today(), 365),
    parts: [
      { municipality: first, amount: '3000' },
      { municipality: second, amount: '2000' },
    ],
  });
}

/** A line or payment that nobody entered. */
const nobodys = '0193e000-0000-7000-8000-0000000000ff';

const codes = (reasons: readonly { readonly code: string }[]): string[] => reasons.map(({ code }) => code);

/** Up to the survey, which is a case of its own. */
export const roadScenarios: Scenarios = {
  roles: ['ministry.drafter', 'ministry.signatory', ...municipalities],
  journeys: {
    'a road is agreed to by both, and not published before its survey': async (desk) => {
      const road = await asked(desk);
      await road.send('municipality.signatory', 'consent');
      desk.expect((await road.see()).state).toBe('asked');
      desk.expect(codes(await road.refused('municipality.signatory', 'consent'))).toEqual(['consentedAlready']);
      await road.send('successor.signatory', 'consent');
      desk.expect((await road.see()).state).toBe('agreed');
      desk.expect(codes(await road.refused('ministry.signatory', 'publishTransfer'))).toEqual(['surveyMissing']);
      await road.send('ministry.drafter', 'withdraw');
      desk.expect((await road.see()).state).toBe('withdrawn');
    },
    'a road is refused by one': async (desk) => {
      const road = await asked(desk);
      await road.send('successor.signatory', 'object', { objection: 'The bridge is missing.' });
      desk.expect((await road.see()).state).toBe('refused');
    },
    'a road is not answered for in time': async (desk) => {
      const road = await asked(desk);
      await road.send('municipality.signatory', 'consent');
      await desk.moveTo(addDays(desk.today(), 60));
      desk.expect((await road.see()).state).toBe('lapsed');
    },
  },
  payloads: () => ({
    consent: {},
    object: { objection: 'The bridge is missing.' },
    withdraw: {},
    publishTransfer: {},
    promise: { budgetLine: nobodys, amount: '3000' },
    changePromise: { budgetLine: nobodys, amount: '2000' },
    recordPayment: { payment: nobodys, dueOn: '2026-12-15', amount: '3000' },
    takeOver: {},
  }),
};
