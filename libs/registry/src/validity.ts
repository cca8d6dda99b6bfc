/** SQL for a query builder: the row is valid on the local date `:on`, from `validFrom` to the day before `validTo`; null is open. */
export function validOn(row: string): string {
  return `((${row}.validFrom is null or ${row}.validFrom <= :on) and (${row}.validTo is null or :on < ${row}.validTo))`;
}
