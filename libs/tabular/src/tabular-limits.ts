/** What a file may cost before it is refused; each limit is checked while reading, so that memory stays bounded. */
export interface TabularLimits {
  /** Of the file as it arrives. */
  readonly bytes: number;
  /** Rows with something in them. */
  readonly rows: number;
  readonly columns: number;
  /** Characters (UTF-16 units) of one cell. */
  readonly cellLength: number;
  /** Bytes of all parts of a workbook that are read, unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked to packed, of one part: XML of a real workbook is 5 to 40 times its packed size. */
  readonly expansion: number;
}

export const tabularLimits: TabularLimits = {
  bytes: 10 * 1_048_576,
  rows: 20_000,
  columns: 64,
  cellLength: 4_000,
  unpackedBytes: 64 * 1_048_576,
  expansion: 200,
};
