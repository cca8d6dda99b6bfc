import { useMemo } from 'react';
import { inSom } from '../language/formats';
import { locales } from '../language/language';
import { useLanguage } from '../language/use-language';

/** Tyiyn as som without the currency, for columns that say it once. */
export function useAmounts(): (tyiyn: string) => string {
  const language = useLanguage();
  return useMemo(() => {
    const decimals = new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    // By its digits, not as a number: sums of a country are exact to the last tyiyn.
    return (tyiyn) => decimals.format(inSom(tyiyn) as never);
  }, [language]);
}
