import { checkLog } from './bundle-log.ts';
import { sayable } from './bundle-report.ts';
import type { BundleSentence, Say } from './bundle-report.ts';
import { fromBase64, hashFromHex, toBase64, utf8 } from './bytes.ts';
import { readSealedDetail } from './cosigner-batch.ts';
import { cosignerCommitment, parseCosigner, parseEntry } from './cosigner.ts';
import type { Cosigner, CosignatureEntry } from './cosigner.ts';
import { detailHash, parseDetail } from './detail.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { expectFields, parseFields, printFields } from './fields.ts';
import { verifyInclusion } from './inclusion.ts';
import { parseLeaf } from './leaf.ts';
import type { Leaf } from './leaf.ts';
import { leafHash } from './tree.ts';

/** The first line of a receipt: proof that one co-signature is in the count. Only its owner has it. */
export const RECEIPT_FORMAT = 'undersigned/cosigner-receipt/v1';
const PLACE_FORMAT = 'undersigned/cosigner-place/v1';
const LONGEST_RECEIPT = 100_000;
/** No tree of 65,536 leaves is deeper. */
const DEEPEST = 16;

/** The texts a receipt is made of, each ended by LF, none with an empty line in it but the last. */
export type ReceiptParts = {
  /** What the commitment is over, as `printCosigner` wrote it. */
  readonly opening: string;
  /** The line of the ledger, and its place in its batch. */
  readonly entry: string;
  readonly place: number;
  readonly hashes: readonly Uint8Array[];
  /** The act `cosignatures-sealed`: its leaf, and the detail that says which entries. */
  readonly detail: string;
  readonly leaf: string;
  /** `undersigned/inclusion/v1` of that leaf alone. */
  readonly inclusion: string;
  readonly policy: string;
  readonly checkpoint: string;
};

/** Writes a receipt: one text file, for the verify page and for `undersigned verify`. */
export function printReceipt(parts: ReceiptParts): string {
  const { opening, entry, place, hashes, detail, leaf, inclusion, policy, checkpoint } = parts;
  const stands = printFields(PLACE_FORMAT, [
    ['entry', entry],
    ['place', String(place)],
    ['proof', hashes.length === 0 ? 'none' : hashes.map(toBase64).join(' ')],
  ]);
  return [`${RECEIPT_FORMAT}\n`, opening, stands, detail, leaf, inclusion, policy, checkpoint].join(
    '\n',
  );
}

/** Whether a text is meant to be a receipt, of whichever version, so that a faulty one is told as one. */
export const isReceipt = (text: string): boolean =>
  text.startsWith(RECEIPT_FORMAT.slice(0, RECEIPT_FORMAT.lastIndexOf('/')));

type Read = ReceiptParts & {
  readonly cosigner: Cosigner;
  readonly counted: CosignatureEntry;
  readonly act: Leaf;
};

/** Reads what `printReceipt` wrote; nothing is verified yet. */
export function parseReceipt(text: string): Read | Fault {
  if (text.length > LONGEST_RECEIPT) return fault('the receipt is longer than 100,000 characters');
  const parts = text.split('\n\n');
  const [head, opening, stands, detail, leaf, inclusion, policy, ...note] = parts;
  if (head !== RECEIPT_FORMAT) return fault(`the receipt does not begin with ${RECEIPT_FORMAT}`);
  if (policy === undefined || note.length !== 2)
    return fault('the receipt does not have its eight parts');
  const ended = (part: string | undefined) => `${part ?? ''}\n`;
  const cosigner = parseCosigner(ended(opening));
  if (isFault(cosigner)) return cosigner;
  const place = readPlace(ended(stands));
  if (isFault(place)) return place;
  const act = parseLeaf(ended(leaf));
  if (isFault(act)) return act;
  return {
    ...place,
    cosigner,
    act,
    opening: ended(opening),
    detail: ended(detail),
    leaf: ended(leaf),
    inclusion: ended(inclusion),
    policy: ended(policy),
    checkpoint: note.join('\n\n'),
  };
}

function readPlace(text: string): Pick<Read, 'entry' | 'place' | 'hashes' | 'counted'> | Fault {
  const fields = parseFields(PLACE_FORMAT, text);
  if (isFault(fields)) return fields;
  const f = expectFields(fields, ['entry', 'place', 'proof']);
  if (isFault(f)) return f;
  const counted = parseEntry(f.entry);
  if (isFault(counted)) return counted;
  if (!/^(?:0|[1-9][0-9]{0,4})$/.test(f.place))
    return fault('the place of the entry is not a number');
  const hashes: Uint8Array[] = [];
  for (const word of f.proof === 'none' ? [] : f.proof.split(' ')) {
    const hash = fromBase64(word);
    if (hash === null || hash.length !== 32 || hashes.length === DEEPEST)
      return fault('the proof of the entry is not at most 16 hashes');
    hashes.push(hash);
  }
  return { entry: f.entry, place: Number(f.place), hashes, counted };
}

/** What checking a receipt found. */
export type ReceiptReport = {
  readonly verdict: 'holds' | 'fails' | 'not-a-receipt';
  readonly sentences: readonly BundleSentence[];
  /** Whom it is of, to be believed as far as the sentences hold. */
  readonly of: {
    readonly cosigner: Cosigner;
    readonly ordinal: number;
    readonly sealedAt: string;
  } | null;
};

/**
 * Checks that a co-signature is in the count that the record has, and says so in sentences. Never throws, whatever the
 * text is. Without `policy` the log's key is the receipt's own, and a sentence says so.
 *
 * @example verifyReceipt(text).verdict // 'holds'
 */
export function verifyReceipt(
  text: string,
  options: { readonly policy?: string | null } = {},
): ReceiptReport {
  const receipt = parseReceipt(text);
  const sentences: BundleSentence[] = [];
  const say: Say = (code, holds, words) => sentences.push({ code, holds, text: sayable(words) });
  if (isFault(receipt)) {
    say('not-a-receipt', false, `This receipt cannot be read: ${receipt.fault}.`);
    return { verdict: 'not-a-receipt', sentences, of: null };
  }
  checkReceipt(receipt, options.policy ?? null, say);
  const verdict = sentences.every(({ holds }) => holds) ? 'holds' : 'fails';
  const { cosigner, counted, act } = receipt;
  return { verdict, sentences, of: { cosigner, ordinal: counted.ordinal, sealedAt: act.time } };
}

function checkReceipt(receipt: Read, policy: string | null, say: Say): void {
  const { cosigner, counted, act } = receipt;
  const isTheirs =
    counted.act === 'confirmed' && counted.about === cosignerCommitment(receipt.opening);
  if (isTheirs) {
    const who = [
      cosigner.name,
      cosigner.email,
      ...(cosigner.country === null ? [] : [cosigner.country]),
    ];
    say(
      'cosigner',
      true,
      `The co-signature of ${who.join(', ')} was confirmed as number ${counted.ordinal}; ${counted.counted} counted from then on.`,
    );
  } else say('cosigner', false, 'The entry of the ledger is not that of this co-signer.');
  const sealed = sealedBy(receipt);
  if (isFault(sealed)) say('sealed', false, `The entry is not sealed: ${sealed.fault}.`);
  else
    say(
      'sealed',
      true,
      `It is entry ${counted.no} of the letter ${cosigner.letter}, in batch ${sealed.batch} of entries ${sealed.first} to ${sealed.last}, which act ${act.seq} of the letter sealed on ${act.time}; ${sealed.count} counted then.`,
    );
  const files = new Map([
    ['inclusion.txt', utf8(receipt.inclusion)],
    ['policy.txt', utf8(receipt.policy)],
    ['checkpoint.txt', utf8(receipt.checkpoint)],
  ]);
  checkLog(files, [leafHash(utf8(receipt.leaf))], policy, inReceipt(say));
}

/** The log is checked as a bundle's is: only that here it is one act, and a receipt. */
const inReceipt =
  (say: Say): Say =>
  (code, holds, text) =>
    say(
      code,
      holds,
      text
        .replaceAll('All 1 act is in', 'This act is in')
        .replaceAll('from the bundle itself', 'from the receipt itself'),
    );

function sealedBy(receipt: Read): ReturnType<typeof readSealedDetail> {
  const { act, detail, counted, place, hashes, entry, cosigner } = receipt;
  if (act.act !== 'cosignatures-sealed' || act.letter !== cosigner.letter)
    return fault('the act does not seal co-signatures of this letter');
  if (act.detail !== detailHash(detail)) return fault('the act has another detail');
  const read = parseDetail(detail);
  if (isFault(read)) return read;
  const sealed = readSealedDetail(read.fields);
  if (isFault(sealed)) return sealed;
  if (counted.no !== sealed.first + place) return fault('it has another place in its batch');
  const root = hashFromHex(sealed.root) ?? new Uint8Array(0);
  const size = sealed.last - sealed.first + 1;
  const claim = { index: place, size, leaf: leafHash(utf8(entry)), proof: hashes, root };
  return verifyInclusion(claim) ? sealed : fault('its proof leads to another root');
}
