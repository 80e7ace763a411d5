/** The part of the `edtf` library the tests hold our reading against; it comes without types. */
declare module 'edtf' {
  /** First and last millisecond a date can mean. Throws on what it cannot read. */
  const edtf: (text: string) => { readonly min: number; readonly max: number };
  export default edtf;
}
