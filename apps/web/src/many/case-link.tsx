import { Link } from 'wouter';
import { useCase } from '../case/use-case';

/** A case of which only the id is known, by its number and title. */
export function CaseLink({ id }: { readonly id: string }) {
  const { data } = useCase(id);
  return (
    <>
      <Link href={`~/cases/${id}`}>{data?.title ?? id}</Link>
      {data !== undefined && <span className="quiet"> {data.number}</span>}
    </>
  );
}
