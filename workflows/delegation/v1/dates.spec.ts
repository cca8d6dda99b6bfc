import { contextOf, played, stateOf, term } from '../../../test/journeys/played.js';
import { codes, cost, draft, enactment, keneshDecision, untilEnacting, untilOffered, untilSigning } from '../scenarios/stages.js';

describe('a date that people type', () => {
  test('publication is not before the last signature', async () => {
    const { desk, power } = await played(untilSigning);
    const { termsHash } = contextOf(power);
    await power.send('municipality.signatory', 'signAsRecipient', { termsHash });
    await desk.moveTo('2026-10-09');
    await power.send('ministry.signatory', 'signAsProposer', { termsHash });
    const published = (publishedOn: string) => ({ place: 'Erkin-Too', publishedOn });
    expect(await power.refused('ministry.drafter', 'publish', published('2026-10-08'))).toEqual([
      { code: 'publishedBeforeSigned', params: { publishedOn: '2026-10-08', signedOn: '2026-10-09' } },
    ]);
    expect(codes(await power.refused('ministry.drafter', 'publish', published('2026-10-10')))).toEqual(['dateInFuture']);
    await power.send('ministry.drafter', 'publish', published('2026-10-09'));
  });

  test('the resolution of the kenesh is not before the offer, nor in the future', async () => {
    const { desk, power } = await played(untilOffered);
    const accepted = await keneshDecision(desk, power, 'accept');
    const refused = async (adoptedOn: string) =>
      power.refused('municipality.registrar', 'recordKeneshResolution', { ...accepted, adoptedOn });
    expect(await refused('2026-09-30')).toEqual([
      { code: 'resolvedBeforeOffer', params: { adoptedOn: '2026-09-30', offeredOn: '2026-10-01' } },
    ]);
    expect(codes(await refused('2026-10-02'))).toEqual(['dateInFuture']);
  });

  test('a resolution adopted after the first offer stands, though the offer was made again since', async () => {
    const { desk, power } = await played(untilOffered);
    await desk.moveTo('2026-11-10');
    await power.send('ministry.signatory', 'offer');
    const accepted = { ...(await keneshDecision(desk, power, 'accept')), adoptedOn: '2026-11-02' };
    await power.send('municipality.registrar', 'recordKeneshResolution', accepted);
    expect(await stateOf(power)).toBe('signing');
  });

  test('an act is not published before it is adopted, nor in effect after the term or in a year without costs', async () => {
    const { desk, power } = await played(untilEnacting, 'law');
    const refused = async (changed: object) =>
      power.refused('ministry.drafter', 'recordEnactment', { ...enactment(desk, term.effectiveDate), ...changed });
    expect(await refused({ publishedOn: '2026-09-30' })).toEqual([
      { code: 'publishedBeforeAdopted', params: { publishedOn: '2026-09-30', adoptedOn: '2026-10-01' } },
    ]);
    expect(await refused({ effectiveOn: '2030-01-01' })).toEqual([
      { code: 'effectiveAfterTerm', params: { effectiveOn: '2030-01-01', termEnd: '2029-12-31' } },
      { code: 'yearNotCosted', params: { year: '2030' } },
    ]);
    expect(await refused({ effectiveOn: '2026-12-31' })).toEqual([{ code: 'yearNotCosted', params: { year: '2026' } }]);
    expect(codes(await refused({ publishedOn: '2026-10-02' }))).toEqual(['dateInFuture']);
    expect(codes(await refused({ adoptedOn: '2026-10-02', publishedOn: '2026-10-02' }))).toEqual([
      'dateInFuture',
      'dateInFuture',
    ]);
  });

  test('a certificate of consultation is not of tomorrow', async () => {
    const { power } = await played(async (_, power) => {
      await draft(power, term);
      await cost(power, term);
    });
    const certified = { certificate: 'K-17', certifiedOn: '2026-10-02' };
    expect(codes(await power.refused('ministry.drafter', 'recordConsultation', certified))).toEqual(['dateInFuture']);
  });
});
