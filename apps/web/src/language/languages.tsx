import { changeLanguage } from './i18n';
import { languageNames, languages } from './language';
import { useTexts } from './texts';
import { useLanguage } from './use-language';

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
