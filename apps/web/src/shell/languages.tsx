import { changeLanguage } from '../language/i18n';
import { languageNames, languages } from '../language/language';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { queryClient } from '../api/query-client';
import { shellTexts } from './shell.texts';

/** The choice of language. What the server says in words is asked again. */
export function Languages() {
  const say = useTexts(shellTexts);
  const current = useLanguage();
  return (
    <div className="languages" role="group" aria-label={say('language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => void changeLanguage(language).then(() => queryClient.invalidateQueries())}
        >
          {languageNames[language]}
        </button>
      ))}
    </div>
  );
}
