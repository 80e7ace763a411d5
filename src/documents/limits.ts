/**
 * What a document from anyone may cost. The largest letters known (11,000 names, 40 pages) stay below a tenth
 * of each. Pages and characters bound what people can still look through; bytes, time and memory bound us.
 */
export const LIMITS = {
  /** Of the file as it comes. */
  bytes: 20_000_000,
  pages: 200,
  /** Of pictures whose text is recognised: some seconds each. */
  recognisedPages: 20,
  /** Of the text that comes out, in UTF-16 code units. */
  characters: 1_000_000,
  milliseconds: 15_000,
  /** Of the process that reads, all in all: about 110 MB are there before it reads a byte. */
  memoryMegabytes: 384,
  attachments: 50,
  /** Multiparts within multiparts of a mail. */
  nesting: 20,
  /** Of the parts of a Word file that hold text, unpacked. */
  unpackedBytes: 60_000_000,
  zipEntries: 5_000,
  /** Reading at once; as many processes. */
  parallel: 2,
  /** Waiting beyond those; one more is told to come back. */
  waiting: 20,
} as const;
