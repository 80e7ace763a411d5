import { TILE_WIDTH } from '#proof';

/** SHA-256, 32 bytes. The server's own is several times as fast as the verifier's, which must run in a browser. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** A tile as the leaves before it make it: its hashes one after the other. */
export type MadeTile = {
  readonly level: number;
  readonly index: number;
  readonly hashes: Uint8Array;
};

const HASH = 32;
/** A level of tiles for every factor of 256: six reach beyond the largest size that is a number. */
type Level = { index: number; width: number; hashes: Uint8Array };

/**
 * A tree of RFC 6962 that grows leaf by leaf and makes its tiles on the way, in a few kilobytes whatever its size.
 *
 * @example
 * const tree = new GrowingTree(sha256, (tile) => compare(tile));
 * for (const entry of entries) tree.append(tree.leafHash(entry));
 * tree.partialTiles().forEach(compare);
 * tree.root();
 */
export class GrowingTree {
  #size = 0;
  /** The roots of the complete subtrees, largest first. */
  readonly #edge: Uint8Array[] = [];
  readonly #levels: Level[] = [];
  readonly #node = new Uint8Array(1 + 2 * HASH);
  readonly #sha256: Sha256;
  readonly #onFullTile: (tile: MadeTile) => void;

  constructor(sha256: Sha256, onFullTile: (tile: MadeTile) => void = () => {}) {
    this.#sha256 = sha256;
    this.#onFullTile = onFullTile;
    this.#node[0] = 1;
  }

  get size(): number {
    return this.#size;
  }

  nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
    this.#node.set(left, 1);
    this.#node.set(right, 1 + HASH);
    return this.#sha256(this.#node);
  }

  append(leafHash: Uint8Array): void {
    let [index, level, merged] = [this.#size, 0, leafHash];
    this.#keep(level, merged);
    while (index % 2 === 1) {
      const left = this.#edge.pop();
      if (left === undefined) throw new RangeError('the edge of the tree does not fit its size');
      merged = this.nodeHash(left, merged);
      index = (index - 1) / 2;
      level += 1;
      if (level % 8 === 0) this.#keep(level / 8, merged);
    }
    this.#edge.push(merged);
    this.#size += 1;
  }

  /** The root over everything appended so far. */
  root(): Uint8Array {
    const last = this.#edge.at(-1);
    if (last === undefined) return this.#sha256(new Uint8Array(0));
    return this.#edge.slice(0, -1).reduceRight((right, left) => this.nodeHash(left, right), last);
  }

  /** What the root would be with these leaves behind: nothing is appended. */
  rootWith(leafHashes: readonly Uint8Array[]): Uint8Array {
    const tree = new GrowingTree(this.#sha256);
    tree.#size = this.#size;
    tree.#edge.push(...this.#edge);
    for (const hash of leafHashes) tree.append(hash);
    return tree.root();
  }

  /** The last tile of each level that is not full. */
  partialTiles(): MadeTile[] {
    return this.#levels.flatMap(({ index, width, hashes }, level) =>
      width === 0 ? [] : [{ level, index, hashes: hashes.subarray(0, width * HASH) }],
    );
  }

  #keep(level: number, hash: Uint8Array): void {
    const made = (this.#levels[level] ??= {
      index: 0,
      width: 0,
      hashes: new Uint8Array(TILE_WIDTH * HASH),
    });
    made.hashes.set(hash, made.width * HASH);
    made.width += 1;
    if (made.width < TILE_WIDTH) return;
    this.#onFullTile({ level, index: made.index, hashes: made.hashes });
    this.#levels[level] = {
      index: made.index + 1,
      width: 0,
      hashes: new Uint8Array(TILE_WIDTH * HASH),
    };
  }
}
