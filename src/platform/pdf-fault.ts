/** A PDF could not be made: the template's fault, no time left, or too much asked at once. */
export class PdfFault extends Error {
  readonly kind: 'template' | 'timeout' | 'busy' | 'unsupported';
  constructor(kind: PdfFault['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}
