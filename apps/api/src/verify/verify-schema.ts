import type { Examination } from '#program';

/** Prints what is not as the migrations make it, each on a line. @returns whether nothing was found. */
export function reportSchema({ age, faults }: Examination): boolean {
  faults.forEach((fault) => console.log(`schema: ${fault}`));
  if (age !== 'newer') return faults.length === 0;
  console.log(
    'schema: migrations have run that this program does not know, so it cannot be compared; verify with the newest release',
  );
  return false;
}
