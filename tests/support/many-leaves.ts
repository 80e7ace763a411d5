import { createHash } from 'node:crypto';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Database } from '#platform/db';
import { toHex, utf8 } from '#proof';
import { recordEnv } from '#support/record';
import { fastLeafHash, sha256 } from '../../src/features/record/digest-actions.ts';
import { GrowingTree } from '../../src/features/record/growing-tree-rules.ts';
import type { MadeTile } from '../../src/features/record/growing-tree-rules.ts';
import { openSigner, signHead } from '../../src/features/record/signer-actions.ts';

const AT_ONCE = 5_000;
const ACTS_PER_LETTER = 250;
const TIME = '2026-03-02T09:00:00Z';
const STATEMENT = '5'.repeat(64);

export type FilledLeaf = {
  readonly letterId: LetterId;
  readonly seq: number;
  readonly act: string;
  readonly entry: string;
  readonly hash: Uint8Array;
  readonly who: string | null;
};

/** Letters of 250 acts: the text frozen, then signatures by mailbox, as `append` would have written them. */
export function* someLeaves(leaves: number): Generator<FilledLeaf> {
  let [letterId, prev, seq] = [newId<LetterId>(), 'none', 0];
  for (let i = 0; i < leaves; i += 1) {
    if (seq === ACTS_PER_LETTER) [letterId, prev, seq] = [newId<LetterId>(), 'none', 0];
    seq += 1;
    const act = seq === 1 ? 'version-frozen' : 'signed';
    const who = seq === 1 ? null : createHash('sha256').update(`${letterId} ${seq}`).digest('hex');
    const mode = seq === 1 ? 'none' : 'mailbox';
    const entry = `undersigned/leaf/v1\nletter: ${letterId}\nseq: ${seq}\nprev: ${prev}\nact: ${act}\nstatement: ${STATEMENT}\nwho: ${who ?? 'none'}\nmandate: none\nmode: ${mode}\ndetail: none\ntime: ${TIME}\n`;
    const hash = fastLeafHash(utf8(entry));
    prev = toHex(hash);
    yield { letterId, seq, act, entry, hash, who };
  }
}

/** Fills an empty record with acts in their places, tiles and checkpoints, as years of sequencing would have. */
export async function fillRecord(
  db: Database,
  of: { readonly leaves: number; readonly checkpointEvery: number },
): Promise<void> {
  const env = recordEnv(db);
  const signer = openSigner(env.seal, env.origin);
  const full: MadeTile[] = [];
  const tree = new GrowingTree(sha256, (tile) => full.push(tile));
  const notes: { size: number; note: string }[] = [];
  const sign = () => {
    const head = { size: tree.size, root: tree.root() };
    notes.push({ size: head.size, note: signHead(head, signer) });
  };
  sign();
  let page: FilledLeaf[] = [];
  const flush = async () => {
    await insertLeaves(db, page, tree.size - page.length);
    await insertTiles(db, full.splice(0));
    await insertNotes(db, notes.splice(0));
    page = [];
  };
  for (const leaf of someLeaves(of.leaves)) {
    tree.append(leaf.hash);
    page.push(leaf);
    if (tree.size % of.checkpointEvery === 0 || tree.size === of.leaves) sign();
    if (page.length === AT_ONCE) await flush();
  }
  await flush();
  await insertTiles(db, tree.partialTiles());
  await sql`insert into record_head (size, root) values (${tree.size}, ${Buffer.from(tree.root())})`.execute(
    db.read,
  );
  await sql`insert into record_chains (letter_id, seq, head)
    select distinct on (letter_id) letter_id, seq, encode(leaf_hash, 'hex') from record_leaves
    order by letter_id, seq desc`.execute(db.read);
  await sql`analyze record_leaves, record_tiles, record_openings`.execute(db.read);
}

/** Acts as rows, with places from `first` on; null: they wait for the sequencer. */
export async function insertLeaves(
  db: Database,
  page: readonly FilledLeaf[],
  first: number | null,
): Promise<void> {
  if (page.length === 0) return;
  const places = page.map((_, i) => (first === null ? null : first + i));
  await sql`insert into record_leaves
    (letter_id, seq, act, entry, leaf_hash, appended_at, tree_index)
    select letter_id, seq, act, convert_to(entry, 'UTF8'), decode(hash, 'hex'),
      ${TIME}::timestamptz, place
    from unnest(${page.map((l) => l.letterId)}::uuid[], ${page.map((l) => l.seq)}::bigint[],
      ${page.map((l) => l.act)}::text[], ${page.map((l) => l.entry)}::text[],
      ${page.map((l) => toHex(l.hash))}::text[], ${places}::bigint[])
      as leaf (letter_id, seq, act, entry, hash, place)`.execute(db.read);
  const named = page.filter(({ who }) => who !== null);
  await sql`insert into record_openings (commitment, letter_id, kind, created_at, erased_at)
    select who, letter_id, 'signatory', ${TIME}::timestamptz, ${TIME}::timestamptz
    from unnest(${named.map((l) => l.who)}::text[], ${named.map((l) => l.letterId)}::uuid[])
      as opening (who, letter_id)`.execute(db.read);
}

async function insertTiles(db: Database, tiles: readonly MadeTile[]): Promise<void> {
  if (tiles.length === 0) return;
  await sql`insert into record_tiles (level, tile_index, hashes)
    select level, tile_index, decode(hashes, 'hex')
    from unnest(${tiles.map((t) => t.level)}::int[], ${tiles.map((t) => t.index)}::bigint[],
      ${tiles.map((t) => toHex(t.hashes))}::text[]) as tile (level, tile_index, hashes)`.execute(
    db.read,
  );
}

async function insertNotes(
  db: Database,
  notes: readonly { readonly size: number; readonly note: string }[],
): Promise<void> {
  if (notes.length === 0) return;
  await sql`insert into record_checkpoints (size, note, signed_at)
    select size, note, ${TIME}::timestamptz
    from unnest(${notes.map((n) => n.size)}::bigint[], ${notes.map((n) => n.note)}::text[])
      as checkpoint (size, note)`.execute(db.read);
}
