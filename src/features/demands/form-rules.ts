import { parseId } from '#kernel/ids';
import type { CaseId } from '#kernel/ids';
import { EVIDENCE_LIMITS } from './evidence-rules.ts';
import type { GivenEvidence } from './evidence-rules.ts';
import { lineOf, TRANSITIONS } from './line-rules.ts';
import type { Begins } from './line-rules.ts';
import { outcomeStates } from './rules.ts';
import type { OutcomeId, OutcomeState, Step } from './rules.ts';

/** Rows for links on the form. */
export const LINK_ROWS = 3;

export type LinkTyped = { readonly url: string; readonly seen: string; readonly words: string };

/** What was typed into the form for a step, as it was typed. */
export type StepForm = {
  readonly state: string;
  readonly on: string;
  readonly certainty: string;
  readonly words: string;
  readonly note: string;
  readonly replies: readonly string[];
  /** `<case> <entry>`, as the boxes carry them. */
  readonly entries: readonly string[];
  readonly links: readonly LinkTyped[];
  readonly fileWords: string;
  readonly credit: string;
  readonly creditWords: string;
  readonly review: string;
  readonly reason: string;
  readonly supersedes: OutcomeId | null;
  readonly again: OutcomeId | null;
};

const NO_LINK: LinkTyped = { url: '', seen: '', words: '' };

export const EMPTY_FORM: StepForm = {
  state: '',
  on: '',
  certainty: '',
  words: '',
  note: '',
  replies: [],
  entries: [],
  links: Array.from({ length: LINK_ROWS }, () => NO_LINK),
  fileWords: '',
  credit: 'not-claimed',
  creditWords: '',
  review: '',
  reason: '',
  supersedes: null,
  again: null,
};

/** The form filled in with a step that is corrected or written again. Its files are chosen anew. */
export function formOf(step: Step): StepForm {
  const of = (kind: string) => step.evidence.filter((piece) => piece.kind === kind);
  const links = of('link').map(({ url, seenOn, words }) => ({
    url: url ?? '',
    seen: seenOn ?? '',
    words,
  }));
  return {
    ...EMPTY_FORM,
    state: step.state,
    on: step.on,
    certainty: step.certainty,
    words: step.words,
    note: step.note,
    replies: of('reply').flatMap(({ replyId }) => replyId ?? []),
    entries: of('case').map(({ caseId, entryId }) => `${caseId} ${entryId}`),
    links: EMPTY_FORM.links.map((none, index) => links[index] ?? none),
    fileWords: of('file')[0]?.words ?? '',
    credit: step.credit,
    creditWords: step.creditWords,
    review: step.nextReviewOn ?? '',
    reason: step.reason,
  };
}

type Fields = ReadonlyMap<string, readonly string[]>;

/** The form as a browser sent it. */
export function readForm(fields: Fields): StepForm {
  const one = (name: string): string => (fields.get(name)?.[0] ?? '').slice(0, 20_000);
  const many = (name: string): readonly string[] =>
    (fields.get(name) ?? []).slice(0, EVIDENCE_LIMITS.pieces + 1);
  return {
    state: one('state'),
    on: one('on'),
    certainty: one('certainty'),
    words: one('words'),
    note: one('note'),
    replies: many('reply'),
    entries: many('entry'),
    links: EMPTY_FORM.links.map((_, index) => ({
      url: one(`link-url-${index + 1}`),
      seen: one(`link-seen-${index + 1}`),
      words: one(`link-words-${index + 1}`),
    })),
    fileWords: one('file-words'),
    credit: one('credit'),
    creditWords: one('credit-words'),
    review: one('review'),
    reason: one('reason'),
    supersedes: parseId<OutcomeId>(one('supersedes')),
    again: parseId<OutcomeId>(one('again')),
  };
}

const isUsed = ({ url, seen, words }: LinkTyped): boolean => `${url}${seen}${words}`.trim() !== '';

/** The rows of links that say something, by their numbers on the form. */
export function usedRows({ links }: StepForm): readonly number[] {
  return links.flatMap((link, index) => (isUsed(link) ? [index + 1] : []));
}

/** The evidence that the form and its file give. A row of links that says nothing is none. */
export function evidenceOf(form: StepForm, file: Uint8Array | null): readonly GivenEvidence[] {
  return [
    ...form.replies.map((replyId) => ({ kind: 'reply' as const, replyId, words: '' })),
    ...form.entries.flatMap((pair): GivenEvidence[] => {
      const [caseText = '', entryId = ''] = pair.split(' ');
      const caseId = parseId<CaseId>(caseText);
      return caseId === null ? [] : [{ kind: 'case', caseId, entryId, words: '' }];
    }),
    ...form.links.filter(isUsed).map(({ url, seen, words }) => {
      return { kind: 'link' as const, url, seenOn: seen.trim(), words };
    }),
    ...(file === null ? [] : [{ kind: 'file' as const, file, words: form.fileWords }]),
  ];
}

/**
 * The states that could stand somewhere in a line: after any of its steps, or at its beginning, since an
 * earlier step may have been missed. A correction may say anything.
 */
export function offeredStates(
  begins: Begins,
  confirmed: readonly Step[],
  isCorrection: boolean,
): readonly OutcomeState[] {
  if (isCorrection) return outcomeStates;
  const from = [begins, ...lineOf(confirmed).map(({ state }) => state)];
  return outcomeStates.filter((state) => from.some((one) => TRANSITIONS[one].includes(state)));
}
