/** The part of the `edtf` library used here; it comes without types. */
declare module 'edtf' {
  export type Bits = { readonly value: number };
  export type EdtfDate = {
    readonly type: 'Date';
    /** year, month from 0, day: as many as the precision says */
    readonly values: readonly number[];
    readonly precision: number;
    readonly uncertain: Bits;
    readonly approximate: Bits;
    readonly unspecified: Bits;
  };
  export type EdtfInterval = {
    readonly type: 'Interval';
    /** null: unknown; Infinity: open */
    readonly lower: EdtfDate | number | null;
    readonly upper: EdtfDate | number | null;
  };
  export type EdtfOther = {
    readonly type: 'Year' | 'Decade' | 'Century' | 'Season' | 'List' | 'Set';
    readonly values: readonly number[];
  };
  const edtf: (text: string) => EdtfDate | EdtfInterval | EdtfOther;
  export default edtf;
}
