import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { useOfficeLine } from '../../session/use-office-line';
import type { Held } from './offices';

/** For which body and in which office a person acts, and by which mandate. */
export function ActingAs({ held }: { readonly held: Held }) {
  const say = useTexts('parts.form');
  const officeLine = useOfficeLine();
  const mandate = useMandateNote()(held);
  return (
    <dl className="facts" data-acting>
      <div className="facts__pair">
        <dt>{say('actingAs')}</dt>
        <dd>
          {officeLine(held)}
          {mandate !== undefined && <div className="quiet">{mandate}</div>}
        </dd>
      </div>
    </dl>
  );
}

/** Says by which mandate an office is held; undefined: it is the person's own. */
export function useMandateNote(): (held: Held) => string | undefined {
  const say = useTexts('parts.form');
  const language = useLanguage();
  return ({ mandate, basisText }) =>
    mandate && say('underMandate', { body: nameIn(mandate.body.names, language), basis: basisText });
}
