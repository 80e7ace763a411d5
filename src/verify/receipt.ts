import {
  fault,
  isFault,
  isReceipt,
  parseReceipt,
  readUtf8,
  sayable,
  splitDocuments,
  verifyReceipt,
} from '#proof';
import type { BundleSentence, Fault, ReceiptReport } from '#proof';
import { checkOpened, LONGEST_POLICY } from './check.ts';
import type { ExitCode, Opened } from './check.ts';

/** A longer file, in bytes, is read as no receipt; one has at most 100,000 characters. */
export const LARGEST_RECEIPT = 400_000;

/** What a receipt says of one co-signature, and what the bundle of its letter says where it was given too. */
export type CheckedReceipt = {
  readonly verdict: ReceiptReport['verdict'];
  readonly exitCode: ExitCode;
  readonly sentences: readonly BundleSentence[];
  readonly notes: readonly string[];
};

const EXIT_CODES = { holds: 0, fails: 1, 'not-a-receipt': 2 } as const;

/** Whether a file, by its first bytes, is meant to be a receipt: a faulty one is told as one. */
export const looksLikeReceipt = (first: Uint8Array): boolean =>
  isReceipt(new TextDecoder().decode(first.subarray(0, 100)));

/**
 * Checks the receipt of a co-signer. `bundle` is what `openBundle` or `openFolder` gave of the letter's bundle; then
 * the bundle is checked as well, and a sentence says whether the act that counts this co-signature is one of its acts.
 *
 * @example (await checkReceipt(utf8(text))).verdict // 'holds'
 */
export async function checkReceipt(
  receipt: Uint8Array,
  options: { readonly policy?: string | null; readonly bundle?: Opened | null } = {},
): Promise<CheckedReceipt> {
  const { policy = null, bundle = null } = options;
  const text = readReceipt(receipt, policy);
  if (isFault(text)) return notAReceipt(text);
  const { verdict, sentences } = verifyReceipt(text, { policy });
  if (verdict === 'not-a-receipt' || bundle === null)
    return { verdict, exitCode: EXIT_CODES[verdict], sentences, notes: [] };
  const checked = await checkOpened(bundle, { policy });
  const beside = compare(text, bundle);
  const compared = beside.sentence === null ? [] : [beside.sentence];
  const all = [...sentences, ...compared, ...checked.sentences];
  const whole = all.every(({ holds }) => holds) ? 'holds' : 'fails';
  const notes = [...beside.notes, ...checked.notes];
  return { verdict: whole, exitCode: EXIT_CODES[whole], sentences: all, notes };
}

function readReceipt(bytes: Uint8Array, policy: string | null): string | Fault {
  if (bytes.length > LARGEST_RECEIPT) return fault('it is longer than a receipt may be');
  if (policy !== null && policy.length > LONGEST_POLICY)
    return fault('the policy file is too large');
  return readUtf8(bytes) ?? fault('it is not UTF-8');
}

function notAReceipt({ fault: why }: Fault): CheckedReceipt {
  const text = `This receipt cannot be read: ${why}.`;
  const sentences = [{ code: 'not-a-receipt', holds: false, text }];
  return { verdict: 'not-a-receipt', exitCode: 2, sentences, notes: [] };
}

type Beside = { readonly sentence: BundleSentence | null; readonly notes: readonly string[] };

/** Whether the act of the receipt is, byte for byte, one of the bundle's; a bundle may be older than the act. */
function compare(text: string, opened: Opened): Beside {
  const receipt = parseReceipt(text);
  if (isFault(receipt) || isFault(opened)) return { sentence: null, notes: [] };
  const files = 'files' in opened ? opened.files : opened;
  const leaves = splitDocuments(readUtf8(files.get('leaves.txt') ?? new Uint8Array(0)) ?? '');
  const { letter, seq } = receipt.act;
  const say = (holds: boolean, words: string): Beside => ({
    sentence: { code: 'same-act', holds, text: sayable(words) },
    notes: [],
  });
  if (leaves.includes(receipt.leaf))
    return say(true, `Act ${seq}, which counts this co-signature, is the same in the bundle.`);
  if (!leaves.some((leaf) => leaf.includes(`\nletter: ${letter}\n`)))
    return say(false, 'The bundle is of another letter than the receipt.');
  if (leaves.length >= seq) return say(false, `Act ${seq} is another one in the bundle.`);
  const note = `The bundle ends with act ${leaves.length}, before act ${seq}, which counts this co-signature: download it again to compare them.`;
  return { sentence: null, notes: [note] };
}

/** The report as lines of plain text: what the command prints. */
export function linesOfReceipt({ sentences, verdict, notes }: CheckedReceipt): string[] {
  const noted = notes.map((text) => `note   ${text}`);
  if (verdict === 'not-a-receipt') return [...sentences.map(({ text }) => text), ...noted];
  const said = sentences.map(({ holds, text }) => `${holds ? 'holds ' : 'FAILS '} ${text}`);
  const end =
    verdict === 'holds'
      ? 'This co-signature is in the count.'
      : 'This receipt does not hold: do not rely on it.';
  return [...said, ...noted, '', end];
}
