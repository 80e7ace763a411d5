import { readAfterRelease } from './after-release-acts.ts';
import type { AfterRelease, Told } from './after-release-acts.ts';
import { sayAddressees, sayDemands } from './after-release-words.ts';
import type { OutcomeRecordedDetail, ReplyReceivedDetail } from './after-release-details.ts';
import { documentPath, textOf } from './bundle-index.ts';
import { erasedBy } from './bundle-reading.ts';
import type { People } from './bundle-people.ts';
import { count } from './bundle-report.ts';
import type { Say } from './bundle-report.ts';
import { sha256Hex } from './bytes.ts';
import type { Detail } from './detail.ts';
import { isFault } from './fault.ts';
import type { History } from './history.ts';
import type { Leaf } from './leaf.ts';
import { parsePublicOutcome } from './public-outcome.ts';
import { parsePublicReply } from './public-reply.ts';
import type { PublicReplyFields } from './public-reply.ts';
import { replay } from './replay.ts';
import type { StatementFields } from './statement-fields.ts';

type Checked = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly leaves: readonly Leaf[];
  readonly history: History;
  readonly people: People;
  readonly statement: StatementFields;
};

/** Says to whom the letter went, what came back, and what became of each demand. */
export function checkAfterRelease(of: Checked, say: Say): void {
  const acts = readAfterRelease({ ...of, details: of.people.details }, say);
  checkStray(of, say);
  const { deliveries, replies, outcomes } = acts;
  if (deliveries.length + replies.length + outcomes.length === 0) return;
  checkPlaces(acts, of.statement, say);
  checkTwice(acts, say);
  checkOrder(outcomes, say);
  const read = checkReplies(replies, of, say);
  checkOutcomes(outcomes, of, say);
  sayAddressees(acts, read, of.statement, say);
  sayDemands(outcomes, of.statement, say);
  say(
    'after-release',
    true,
    'What these steps say is what the office recorded; the record proves when it did, not that it is true.',
  );
}

/**
 * What of a letter's acts after release does not hold against the documents that are kept of them, in
 * sentences: for whoever keeps the record, before a bundle is made of it. `details` by their SHA-256, `documents`
 * by the path they would have in a bundle. Empty when all holds.
 *
 * @example afterReleaseFaults({ leaves, details, statement, documents }) // ['The file documents/reply-9.txt is missing.']
 */
export function afterReleaseFaults(of: {
  readonly leaves: readonly Leaf[];
  readonly details: ReadonlyMap<string, Detail>;
  readonly statement: StatementFields;
  readonly documents: ReadonlyMap<string, Uint8Array>;
}): string[] {
  const { leaves, details, statement, documents: files } = of;
  const { history } = replay(leaves);
  const erased = erasedBy(leaves, details);
  const people = { openings: new Map(), details, erased, acts: new Map() };
  const faults: string[] = [];
  checkAfterRelease({ files, leaves, history, people, statement }, (_code, holds, text) => {
    if (!holds) faults.push(text);
  });
  return faults;
}

/** Every document of a reply or an outcome stands for an act of its number. */
function checkStray({ files, leaves }: Checked, say: Say): void {
  const known = new Set(leaves.map(({ act, seq }) => documentPath(act, seq)));
  for (const path of files.keys()) {
    if (/^documents\/(?:reply|outcome)-\d/.test(path) && !known.has(path))
      say('document', false, `The file ${path} is the document of no act.`);
  }
}

function checkPlaces(acts: AfterRelease, statement: StatementFields, say: Say): void {
  const { length } = statement.addressees;
  for (const { seq, detail } of [...acts.deliveries, ...acts.replies]) {
    if (detail.addressee !== null && detail.addressee > length)
      say('addressee', false, `Act ${seq} names addressee ${detail.addressee}, who is not there.`);
  }
  const demands = demandsOf(statement);
  for (const { seq, detail } of acts.outcomes) {
    if (!demands.has(detail.demand))
      say('demand', false, `Act ${seq} names demand ${detail.demand}, which is not there.`);
  }
}

const demandsOf = (statement: StatementFields): ReadonlySet<number> =>
  new Set(statement.demands.map(({ number }) => number));

/** A reply or outcome has one act that stands: a later one of the same needs the earlier to be replaced. */
function checkTwice({ replies, outcomes }: AfterRelease, say: Say): void {
  const standing = new Set<string>();
  const once = (id: string, seq: number) => {
    if (standing.has(id))
      say('twice', false, `What act ${seq} tells stands in an earlier act too.`);
    standing.add(id);
  };
  for (const { seq, detail, replaced } of replies) if (!replaced) once(detail.reply, seq);
  for (const { seq, detail } of outcomes) once(detail.outcome, seq); // an outcome is never told anew
}

/** What may follow what: only what was met can be reversed, and only what stands before can be replaced. */
function checkOrder(outcomes: readonly Told<OutcomeRecordedDetail>[], say: Say): void {
  const met = new Set<number>();
  const before = new Map<string, number>();
  for (const { seq, detail } of outcomes) {
    const { outcome, demand, state, supersedes } = detail;
    if (state === 'reversed' && !met.has(demand))
      say(
        'outcome',
        false,
        `Act ${seq} reverses demand ${demand}, which no act before says was met.`,
      );
    if (supersedes !== null && before.get(supersedes) !== demand)
      say('outcome', false, `Act ${seq} replaces a step that demand ${demand} did not have.`);
    if (state === 'met' || state === 'partly-met') met.add(demand);
    before.set(outcome, demand);
  }
}

type WithDocument = ReplyReceivedDetail | OutcomeRecordedDetail;

/** The documents of these acts, as far as they are there, are what the acts name; the others may be missing. */
function documentsOf<T extends WithDocument>(
  told: readonly Told<T>[],
  act: 'reply-received' | 'outcome-recorded',
  { files, people }: Checked,
  say: Say,
): { of: Told<T>; document: string }[] {
  let right = 0;
  const found = told.flatMap((one) => {
    const { seq, detail, replaced } = one;
    const path = documentPath(act, seq);
    const erased = people.erased.has(detail.document);
    if (!files.has(path)) {
      if (erased) say('document-erased', true, `The document of act ${seq} was erased at request.`);
      else if (!replaced) say('document', false, `The file ${path} is missing.`);
      return [];
    }
    const document = textOf(files, path) ?? '';
    if (sha256Hex(document) !== detail.document) {
      say('document', false, `The file ${path} is not what act ${seq} names.`);
      return [];
    }
    right += 1;
    return [{ of: one, document }];
  });
  const isReply = act === 'reply-received';
  const what = isReply ? count(right, 'reply', 'replies') : count(right, 'outcome', 'outcomes');
  if (right > 0) {
    const code = isReply ? 'documents-reply' : 'documents-outcome';
    say(code, true, `What is shown of ${what} is what the acts name, byte for byte.`);
  }
  return found;
}

/** The public documents of replies by the seq of their acts. */
function checkReplies(
  replies: readonly Told<ReplyReceivedDetail>[],
  of: Checked,
  say: Say,
): Map<number, PublicReplyFields> {
  const read = new Map<number, PublicReplyFields>();
  const demands = demandsOf(of.statement);
  for (const { of: told, document } of documentsOf(replies, 'reply-received', of, say)) {
    const { seq, detail } = told;
    const fields = parsePublicReply(document);
    if (isFault(fields)) {
      say('document', false, `The reply of act ${seq} cannot be read: ${fields.fault}.`);
      continue;
    }
    const same =
      fields.letter === of.leaves[0]?.letter &&
      fields.reply === detail.reply &&
      fields.addressee === detail.addressee &&
      fields.received === detail.received &&
      fields.channel === detail.channel &&
      fields.kind === detail.kind;
    const known = fields.positions.every(({ demand }) => demands.has(demand));
    if (!same) say('document', false, `The reply of act ${seq} says something else than the act.`);
    else if (!known)
      say('document', false, `The reply of act ${seq} answers a demand that is not there.`);
    else read.set(seq, fields);
  }
  return read;
}

function checkOutcomes(
  outcomes: readonly Told<OutcomeRecordedDetail>[],
  of: Checked,
  say: Say,
): void {
  for (const { of: told, document } of documentsOf(outcomes, 'outcome-recorded', of, say)) {
    const { seq, detail } = told;
    const fields = parsePublicOutcome(document);
    if (isFault(fields)) {
      say('document', false, `The outcome of act ${seq} cannot be read: ${fields.fault}.`);
      continue;
    }
    const same =
      fields.letter === of.leaves[0]?.letter &&
      fields.outcome === detail.outcome &&
      fields.demand === detail.demand &&
      fields.state === detail.state &&
      fields.on === detail.on &&
      fields.certainty === detail.certainty &&
      fields.supersedes === detail.supersedes;
    if (!same)
      say('document', false, `The outcome of act ${seq} says something else than the act.`);
  }
}
