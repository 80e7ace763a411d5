/** The part of `Blob` that the reader of mails uses. */
class JoinedBytes {
  readonly #parts: readonly (Uint8Array | ArrayBuffer | string)[];

  constructor(parts: readonly (Uint8Array | ArrayBuffer | string)[]) {
    this.#parts = parts;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const pieces = this.#parts.map((part) => {
      if (typeof part === 'string') return Buffer.from(part);
      return part instanceof ArrayBuffer ? new Uint8Array(part) : part;
    });
    const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all.buffer;
  }
}

/**
 * Lets bytes be joined within this process: postal-mime makes a `Blob` of a part's lines, two pieces a line,
 * and Node's takes 20 to 40 microseconds for each. A forwarded mail of 40 MB took half a minute so, and takes
 * three seconds like this. Only for a process that does nothing else.
 */
export function joinBytesHere(): void {
  Object.defineProperty(globalThis, 'Blob', { value: JoinedBytes, configurable: true });
}
