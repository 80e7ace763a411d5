/** How long a mail server may be silent, in ms. */
export type Patience = {
  readonly connect: number;
  readonly greeting: number;
  /** For the answer to a command, and between two pieces of the mail it takes in. */
  readonly answer: number;
  /** For the answer to a whole mail. */
  readonly end: number;
};

/**
 * Ten minutes at the end are what RFC 5321, 4.5.3.2.6 asks for: a server that looks for viruses before it
 * answers would otherwise get each mail twice.
 */
export const PATIENCE: Patience = {
  connect: 10_000,
  greeting: 30_000,
  answer: 60_000,
  end: 600_000,
};

export class Silence extends Error {
  override readonly name = 'Silence';
  readonly code = 'ETIMEDOUT';
  constructor() {
    super('The mail server did not answer in time.');
  }
}
