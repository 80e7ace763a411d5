import type { Codes } from './huffman.ts';

/** Thrown inside the unpacker, never out of it: after each of a million bits a value would have to be asked. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** Reads bits, lowest first, and never one that is not there. */
export class Bits {
  private readonly from: Uint8Array;
  private at = 0;
  private hold = 0;
  private held = 0;

  constructor(from: Uint8Array) {
    this.from = from;
  }

  /** The next `count` bits as a number, at most 16. */
  take(count: number): number {
    while (this.held < count) {
      if (this.at >= this.from.length) throw new Broken();
      this.fill();
    }
    const bits = this.hold & ((1 << count) - 1);
    this.drop(count);
    return bits;
  }

  /** The symbol whose code comes next. */
  symbol({ table, width }: Codes): number {
    while (this.held < width && this.at < this.from.length) this.fill();
    const entry = table[this.hold & (table.length - 1)] ?? 0;
    const length = entry & 15;
    if (length === 0 || length > this.held) throw new Broken();
    this.drop(length);
    return entry >>> 4;
  }

  /** `count` bytes that begin at the next whole byte. */
  bytes(count: number): Uint8Array {
    const end = this.at + count;
    if (end > this.from.length) throw new Broken();
    const bytes = this.from.subarray(this.at, end);
    this.at = end;
    return bytes;
  }

  /** Goes to the next whole byte. What is passed over must be nothing: two readers could else be told two things. */
  align(): void {
    if (this.take(this.held & 7) !== 0) throw new Broken();
    this.at -= this.held >>> 3;
    this.hold = 0;
    this.held = 0;
  }

  /** Whether every bit was read, but for zeros that fill the last byte. */
  isAtEnd(): boolean {
    this.align();
    return this.at === this.from.length;
  }

  private fill(): void {
    this.hold |= (this.from[this.at] ?? 0) << this.held;
    this.at += 1;
    this.held += 8;
  }

  private drop(count: number): void {
    this.hold >>>= count;
    this.held -= count;
  }
}
