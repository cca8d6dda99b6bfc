import { Link } from 'wouter';
import { useFormats } from '../language/formats';

interface CountProps {
  readonly of: number;
  /** The list of what is counted. */
  readonly to: string;
}

/** A number that opens the cases behind it. */
export function Count({ of, to }: CountProps) {
  const { number } = useFormats();
  return of === 0 ? number(of) : <Link href={to}>{number(of)}</Link>;
}
