/**
 * Verifies the record of a letter. Imports nothing of the product, runs in a browser, and is all that a second
 * opinion needs. The formats are described in docs/reference/record-format.md.
 */
export { fault, isFault } from './fault.ts';
export type { Fault } from './fault.ts';
export {
  fromBase64,
  fromBase64Url,
  hashFromHex,
  isHash,
  readUtf8,
  sameBytes,
  sha256Hex,
  toBase64,
  toBase64Url,
  toHex,
  utf8,
} from './bytes.ts';
export {
  consistencyRanges,
  proveConsistency,
  verifyConsistency,
  verifyGrowth,
} from './consistency.ts';
export { inclusionRanges, proveInclusion, verifyInclusion } from './inclusion.ts';
export { leafHash, nodeHash, treeRoot } from './tree.ts';
export type { ConsistencyClaim } from './consistency.ts';
export type { LeafRange } from './tree.ts';
export {
  appendEntry,
  appendHash,
  emptyFrontier,
  frontierRoot,
  joinSubtrees,
  subtreesOf,
} from './frontier.ts';
export type { Frontier, TreeNode } from './frontier.ts';
export {
  batchRanges,
  batchRoot,
  parseInclusionBatch,
  printInclusionBatch,
} from './inclusion-batch.ts';
export type { InclusionBatch } from './inclusion-batch.ts';
export { decodeEntries, encodeEntries, LONGEST_ENTRY } from './tile-entries.ts';
export { parseTilePath, partialTiles, placeInTile, TILE_WIDTH, tilePath } from './tiles.ts';
export type { TileName } from './tiles.ts';
export { verifyEd25519 } from './ed25519.ts';
export { noteKeyId, parseVerifierKey, printVerifierKey, verifierKey } from './verifier-key.ts';
export { noteSignatureLine, openNote, parseNote, printNote } from './note.ts';
export type { Note, NoteSignature } from './note.ts';
export type { VerifierKey } from './verifier-key.ts';
export { openCheckpoint, parseCheckpoint, printCheckpoint } from './checkpoint.ts';
export type { Checkpoint } from './checkpoint.ts';
export { parseTlogProof, printTlogProof, verifyTlogProof } from './tlog-proof.ts';
export type { TlogProof } from './tlog-proof.ts';
export { cosignatureBytes, cosignedMessage, findCosignatures } from './cosignature.ts';
export type { Cosignature } from './cosignature.ts';
export {
  LONGEST_ADD_CHECKPOINT,
  parseAddCheckpoint,
  parseTreeSize,
  printAddCheckpoint,
} from './witness-request.ts';
export type { AddCheckpoint } from './witness-request.ts';
export { LONGEST_WITNESS_ANSWER, readWitnessAnswer } from './witness-answer.ts';
export type { HttpAnswer, WitnessAnswer, WitnessQuestion } from './witness-answer.ts';
export { decideWitness } from './witness-decision.ts';
export type { Contradiction, SeenTree, WitnessDecision } from './witness-decision.ts';
export { openByPolicy } from './policy.ts';
export { parsePolicy } from './policy-reading.ts';
export type { Policy } from './policy.ts';
export { anyLine, anyText, canonicalFault, canonicalLine, canonicalText } from './text.ts';
export { daySpan, isDay, isMinute, isSecond } from './edtf-day.ts';
export type { DaySpan } from './edtf-day.ts';
export { parseStatement } from './statement-reading.ts';
export { printStatement, STATEMENT_FORMAT, statementHash } from './statement.ts';
export { SUBJECT_KINDS } from './statement-fields.ts';
export type {
  StatementAddressee,
  StatementDemand,
  StatementFields,
  StatementLead,
  StatementSubject,
  SubjectKind,
} from './statement-fields.ts';
export { checkStatement, STATEMENT_LIMITS } from './statement-check.ts';
export type { FieldFault } from './statement-check.ts';
export { checkBody, escapeText, parseBody } from './body.ts';
export type { Block, BodyFault } from './body.ts';
export type { Inline } from './inline.ts';
export { commitmentOf, OPENING_FORMAT, parseOpening, printOpening } from './opening.ts';
export type { MandateOpening, Opening, SignatoryOpening } from './opening.ts';
export {
  DETAIL_FORMAT,
  detailHash,
  LONGEST_DETAIL,
  parseDetail,
  passkeyDetail,
  printDetail,
  readPasskeyDetail,
} from './detail.ts';
export type { Detail, DetailFields, PasskeyDetail } from './detail.ts';
export { afterReleaseFault } from './after-release-acts.ts';
export {
  deliveredDetail,
  outcomeRecordedDetail,
  readDelivered,
  readOutcome,
  readReplyReceived,
  readSuperseded,
  redactedDocumentDetail,
  replyReceivedDetail,
  supersededDetail,
} from './after-release-details.ts';
export type {
  DeliveredDetail,
  OutcomeRecordedDetail,
  ReplyReceivedDetail,
  SupersededDetail,
} from './after-release-details.ts';
export {
  parsePublicReply,
  printPublicReply,
  publicReplyFault,
  REPLY_FORMAT,
} from './public-reply.ts';
export type { PublicReplyFields, ReplyPosition, ReplyTranslation } from './public-reply.ts';
export {
  OUTCOME_FORMAT,
  OUTCOME_STATES,
  parsePublicOutcome,
  printPublicOutcome,
  publicOutcomeFault,
} from './public-outcome.ts';
export type { OutcomeEvidence, OutcomeStateWord, PublicOutcomeFields } from './public-outcome.ts';
export { DOCUMENT_LIMITS } from './public-document.ts';
export { ACTS, MODES } from './acts.ts';
export { LEAF_FORMAT, parseLeaf, printLeaf } from './leaf.ts';
export type { Act, Mode } from './acts.ts';
export type { Leaf } from './leaf.ts';
export { CHALLENGE_FORMAT, challengeBytes, challengeText } from './challenge.ts';
export type { Challenge } from './challenge.ts';
export { parseCoseKey } from './cose.ts';
export type { CoseKey } from './cose.ts';
export { verifyAssertion } from './assertion.ts';
export type { PasskeyAssertion } from './assertion.ts';
export { leafHashHex, replay } from './replay.ts';
export { rosterDetail, standingUnder } from './history.ts';
export type { History, Position } from './history.ts';
export type { ReplayFault } from './replay.ts';
export {
  BUNDLE_FORMAT,
  documentPath,
  INDEX_PATH,
  isBundlePath,
  joinDocuments,
  parseIndex,
  printIndex,
  sealBundle,
  splitDocuments,
} from './bundle-index.ts';
export type { BundleFile, BundleIndex } from './bundle-index.ts';
export { verifyBundle } from './bundle.ts';
export { afterReleaseFaults } from './bundle-after-release.ts';
export type {
  BundleLetter,
  BundleReport,
  BundleSentence,
  BundleSignatory,
} from './bundle-report.ts';
export { sayable } from './bundle-report.ts';
export { readmeText } from './readme.ts';
export {
  COSIGNER_FORMAT,
  cosignerCommitment,
  ENTRY_ACTS,
  parseCosigner,
  parseEntry,
  printCosigner,
  printEntry,
} from './cosigner.ts';
export type { Cosigner, CosignatureEntry, EntryAct } from './cosigner.ts';
export {
  BATCH_FORMAT,
  entryHash,
  follows,
  MOST_ENTRIES,
  parseBatch,
  printBatch,
  readSealedDetail,
  sealedDetail,
} from './cosigner-batch.ts';
export type { CosignatureBatch, SealedBatch } from './cosigner-batch.ts';
export {
  isReceipt,
  parseReceipt,
  printReceipt,
  RECEIPT_FORMAT,
  verifyReceipt,
} from './cosigner-receipt.ts';
export type { ReceiptParts, ReceiptReport } from './cosigner-receipt.ts';
