import { Link } from 'wouter';
import { useFormats } from '../language/formats';

interface CountProps {
  readonly of: number;
  /** The list of what is counted; null: there is none of exactly that. */
  readonly to: string | null;
}

/** A number that opens the cases behind it. */
export function Count({ of, to }: CountProps) {
  const { number } = useFormats();
  return to === null || of === 0 ? number(of) : <Link href={to}>{number(of)}</Link>;
}
