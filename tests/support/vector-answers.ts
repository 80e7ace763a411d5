import {
  afterReleaseFault,
  batchRoot,
  canonicalFault,
  canonicalLine,
  commitmentOf,
  cosignerCommitment,
  decideWitness,
  decodeEntries,
  entryHash,
  fault,
  isFault,
  leafHashHex,
  openByPolicy,
  openCheckpoint,
  parseAddCheckpoint,
  parseBatch,
  parseBody,
  parseCosigner,
  parseDetail,
  parseInclusionBatch,
  parseLeaf,
  parseOpening,
  parsePolicy,
  parsePublicOutcome,
  parsePublicReply,
  parseStatement,
  parseTilePath,
  parseVerifierKey,
  readWitnessAnswer,
  replay,
  sha256Hex,
  splitDocuments,
  toHex,
  treeRoot,
  verifyAssertion,
  verifyConsistency,
  verifyEd25519,
  verifyGrowth,
  verifyInclusion,
  verifyReceipt,
  verifyTlogProof,
} from '#proof';
import type { Checkpoint, Fault, Leaf, VerifierKey } from '#proof';
import { textOfCase } from '#support/vectors';
import type { Json, VectorCase } from '#support/vectors';

type Input = VectorCase['input'];
/** What a verifier makes of an input: a fault, false, or what it read. */
type Answer = Json | Fault;
type Answers = Readonly<Record<string, (input: Input) => Answer | Promise<Answer>>>;

const word = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const hex = (value: Json | undefined): Uint8Array =>
  new Uint8Array(Buffer.from(word(value), 'hex'));
const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const hashes = (value: Json | undefined): Uint8Array[] => list(value).map(hex);

function keysOf(value: Json | undefined): VerifierKey[] {
  return list(value).map((text) => {
    const key = parseVerifierKey(word(text));
    if (isFault(key)) throw new Error(key.fault);
    return key;
  });
}

/** What was read, in a form that every language has, or the fault. */
function read<T extends object | string>(value: T | Fault, show: (value: T) => Json): Answer {
  return isFault(value) ? value : show(value);
}

const hashOf = (input: Input): Json => ({ sha256: sha256Hex(textOfCase(input)) });
const shownCheckpoint = ({ origin, size, root }: Checkpoint): Json => ({
  origin,
  size,
  root: toHex(root),
});

const consistency = (input: Input) => ({
  first: Number(input['first']),
  second: Number(input['second']),
  firstRoot: hex(input['firstRoot']),
  secondRoot: hex(input['secondRoot']),
  proof: hashes(input['proof']),
});

function historyOf(input: Input): Json {
  const leaves = splitDocuments(textOfCase(input)).map((text): Leaf => {
    const leaf = parseLeaf(text);
    if (isFault(leaf)) throw new Error(leaf.fault);
    return leaf;
  });
  const { history, faults } = replay(leaves);
  return {
    faults: faults.map(({ seq, fault: sentence }) => [seq, sentence]),
    versions: history.versions.length,
    list: history.signed.map(({ seq }) => seq),
    late: history.late.map(({ seq }) => seq),
    withdrawnLater: history.withdrawnLater.map(({ seq }) => seq),
  };
}

function inclusionText(input: Input): Answer {
  const batch = parseInclusionBatch(textOfCase(input));
  if (isFault(batch)) return batch;
  return read(batchRoot(batch, hashes(input['leaves'])), (root) => ({ root: toHex(root) }));
}

function policyCheckpoint(input: Input): Answer {
  const policy = parsePolicy(word(input['policy']));
  if (isFault(policy)) return policy;
  return read(openByPolicy(textOfCase(input), policy), ({ checkpoint, cosignatures }) => ({
    ...Object(shownCheckpoint(checkpoint)),
    witnesses: cosignatures.map(({ key, time }) => [key.name, time]),
  }));
}

function witnessDecision(input: Input): Answer {
  const request = parseAddCheckpoint(textOfCase(input));
  if (isFault(request)) return request;
  const keys = keysOf(input['keys']);
  const { seen } = input;
  const before = new Map<string, { size: number; root: Uint8Array }>();
  if (typeof seen === 'object' && seen !== null && 'root' in seen)
    before.set('example.org/record', { size: Number(seen['old']), root: hex(seen['root']) });
  const decided = decideWitness(before, request, keys);
  return decided.status === 200
    ? { status: 200, size: decided.seen.size }
    : fault(`${decided.status}: ${decided.why}`);
}

function witnessAnswer(input: Input): Answer {
  const [witness] = keysOf([input['witness'] ?? '']);
  if (witness === undefined) throw new Error('a witness');
  const said = readWitnessAnswer(
    {
      status: Number(input['status']),
      contentType: word(input['type']),
      body: textOfCase(input),
    },
    {
      old: Number(input['old']),
      checkpoint: word(input['checkpoint']),
      now: Number(input['now']),
      witness,
    },
  );
  if (said.kind === 'cosigned') return { time: said.time };
  return fault(said.kind === 'behind' ? `behind: ${said.size}` : `${said.kind}: ${said.why}`);
}

function receipt(input: Input): Answer {
  const { verdict, sentences } = verifyReceipt(textOfCase(input));
  const fails = sentences.filter(({ holds }) => !holds).map(({ text }) => text);
  return verdict === 'holds' ? sentences.map(({ text }) => text) : fault(fails.join(' '));
}

async function passkey(input: Input): Promise<Answer> {
  return verifyAssertion({
    rpId: word(input['rpId']),
    origin: word(input['origin']),
    challenge: hex(input['challenge']),
    publicKey: hex(input['publicKey']),
    authenticatorData: hex(input['authenticatorData']),
    clientDataJSON: hex(input['clientData']),
    signature: hex(input['signature']),
  });
}

/** By kind: what our verifier answers. Bundles are answered where they are made. */
export const ANSWERS: Answers = {
  'canonical-text': (i) => canonicalFault(textOfCase(i)) ?? true,
  'canonical-line': (i) => {
    const line = canonicalLine(textOfCase(i));
    if (isFault(line)) return line;
    return line === textOfCase(i) ? true : fault('the value is not in canonical form');
  },
  statement: (i) => read(parseStatement(textOfCase(i)), () => hashOf(i)),
  body: (i) => read(parseBody(textOfCase(i)), (blocks) => JSON.parse(JSON.stringify(blocks))),
  leaf: (i) => read(parseLeaf(textOfCase(i)), (leaf) => ({ hash: leafHashHex(leaf) })),
  opening: (i) =>
    read(parseOpening(textOfCase(i)), () => ({ commitment: commitmentOf(textOfCase(i)) })),
  cosigner: (i) =>
    read(parseCosigner(textOfCase(i)), () => ({ commitment: cosignerCommitment(textOfCase(i)) })),
  cosignatures: (i) =>
    read(parseBatch(textOfCase(i)), ({ entries }) => ({
      root: toHex(treeRoot(entries.map(entryHash))),
    })),
  'cosigner-receipt': receipt,
  detail: (i) => read(parseDetail(textOfCase(i)), () => hashOf(i)),
  'detail-after-release': (i) => {
    const detail = parseDetail(textOfCase(i));
    return isFault(detail) ? detail : (afterReleaseFault(detail.act, detail.fields) ?? true);
  },
  reply: (i) => read(parsePublicReply(textOfCase(i)), () => hashOf(i)),
  outcome: (i) => read(parsePublicOutcome(textOfCase(i)), () => hashOf(i)),
  history: historyOf,
  inclusion: (i) =>
    verifyInclusion({
      index: Number(i['index']),
      size: Number(i['size']),
      leaf: hex(i['leaf']),
      root: hex(i['root']),
      proof: hashes(i['proof']),
    }),
  consistency: (i) => verifyConsistency(consistency(i)),
  growth: (i) => verifyGrowth(consistency(i)),
  'inclusion-text': inclusionText,
  'verifier-key': (i) =>
    read(parseVerifierKey(textOfCase(i)), ({ name, type }) => ({ name, type })),
  checkpoint: (i) => read(openCheckpoint(textOfCase(i), keysOf(i['keys'])), shownCheckpoint),
  policy: (i) => read(parsePolicy(textOfCase(i)), ({ quorum }) => ({ quorum })),
  'policy-checkpoint': policyCheckpoint,
  'tlog-proof': (i) =>
    read(verifyTlogProof(textOfCase(i), hex(i['entry']), keysOf(i['keys'])), shownCheckpoint),
  'entry-bundle': (i) => read(decodeEntries(hex(i['bytes'])), (entries) => entries.map(toHex)),
  'tile-path': (i) => {
    const tile = parseTilePath(textOfCase(i));
    return tile === null ? false : { ...tile };
  },
  'witness-request': (i) =>
    read(parseAddCheckpoint(textOfCase(i)), ({ old, proof }) => ({ old, proof: proof.length })),
  'witness-decision': witnessDecision,
  'witness-answer': witnessAnswer,
  ed25519: (i) => verifyEd25519(hex(i['signature']), hex(i['message']), hex(i['key'])),
  passkey,
};

/** The answer as it stands in a vector: `accepted` with what was read, or `refused` with the words or `true`. */
export function shownAnswer(answer: Answer): { accepted: Json } | { refused: Json } {
  if (answer === false) return { refused: true };
  return isFault(answer) ? { refused: answer.fault } : { accepted: answer };
}

/** A history is refused when an act of it is. */
export const isRefused = (answer: Answer): boolean =>
  answer === false ||
  isFault(answer) ||
  (typeof answer === 'object' &&
    answer !== null &&
    'faults' in answer &&
    list(answer['faults']).length > 0);
