import { changeLanguage } from '../language/i18n';
import { languageNames, languages } from '../language/language';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';

/** The choice of language. */
export function Languages() {
  const say = useTexts('base.shell');
  const current = useLanguage();
  return (
    <div className="languages" role="group" aria-label={say('language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => void changeLanguage(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </div>
  );
}
