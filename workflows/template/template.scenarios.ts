import { addDays, type ScenarioCase, type ScenarioDesk, type Scenarios } from '#machine';

/** A proposal of the ministry to two municipalities. */
async function proposed(desk: ScenarioDesk): Promise<ScenarioCase> {
  const recipients = [{ body: await desk.body('municipality.signatory') }, { body: await desk.body('successor.signatory') }];
  return desk.start('template', 'ministry.drafter', 'start', {
    title: 'A bus for two villages',
    text: 'Twice a day.',
    recipients,
  });
}

const codes = (reasons: readonly { readonly code: string }[]): string[] => reasons.map(({ code }) => code);

/** Each plays at the machine, at the engine and over HTTP. */
export const templateScenarios: Scenarios = {
  roles: ['ministry.drafter', 'ministry.signatory', 'municipality.signatory', 'successor.signatory'],
  journeys: {
    'agreed by both and published': async (desk) => {
      const proposal = await proposed(desk);
      await proposal.send('municipality.signatory', 'agree');
      desk.expect((await proposal.see()).state).toBe('asked');
      desk.expect(codes(await proposal.refused('municipality.signatory', 'agree'))).toEqual(['agreedAlready']);
      await proposal.send('successor.signatory', 'agree');
      desk.expect((await proposal.see()).state).toBe('agreed');
      await proposal.send('ministry.signatory', 'publish');
      desk.expect(await proposal.see()).toMatchObject({ state: 'published', data: { publishedOn: desk.today() }, tasks: [] });
    },
    'refused by one': async (desk) => {
      const proposal = await proposed(desk);
      await proposal.send('successor.signatory', 'refuse', { reasonText: 'There is no road.' });
      desk.expect((await proposal.see()).state).toBe('refused');
    },
    'not answered in time': async (desk) => {
      const proposal = await proposed(desk);
      await proposal.send('municipality.signatory', 'agree');
      await desk.moveTo(addDays(desk.today(), 30));
      desk.expect((await proposal.see()).state).toBe('lapsed');
    },
    'withdrawn when all have agreed': async (desk) => {
      const proposal = await proposed(desk);
      for (const role of ['municipality.signatory', 'successor.signatory']) await proposal.send(role, 'agree');
      await proposal.send('ministry.drafter', 'withdraw');
      desk.expect((await proposal.see()).state).toBe('withdrawn');
    },
  },
  payloads: () => ({ agree: {}, refuse: { reasonText: 'There is no road.' }, withdraw: {}, publish: {} }),
};
