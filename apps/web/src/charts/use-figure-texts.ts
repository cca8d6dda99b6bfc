import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { type Figures, measureOf, oneOf } from './figures';

interface FigureTexts {
  /** In full, as the table has it. */
  readonly whole: (value: string | null) => string;
  /** As short as an axis or the end of a bar needs it. */
  readonly short: (value: string | number | null) => string;
  readonly measure: string;
}

/** How figures are written. */
export function useFigureTexts(figures: Figures): FigureTexts {
  const say = useTexts('parts.charts');
  const { money, number, percent } = useFormats();
  const measure = measureOf(figures);
  const rounded = (value: number): number => Number(value.toPrecision(3));
  return {
    whole: (value) => {
      if (value === null) return '–';
      return figures.unit === 'money' ? money(value) : figures.unit === 'share' ? percent(Number(value)) : number(Number(value));
    },
    short: (value) => {
      if (value === null) return '–';
      return measure === 'share' ? percent(Number(value)) : number(rounded(Number(value) / oneOf(measure)));
    },
    measure: say(measure),
  };
}
