import type { Asking } from './demands.ts';
import type { Passage } from './demand-passages.ts';
import { findPhrase, tokensOf } from './demand-phrases.ts';
import { ALONE, DEMAND_AT, scoreSentence } from './demand-score.ts';
import { plainOf, sentencesOf, trimMarks, wordingOf } from './demand-sentences.ts';
import type { DemandForm, FoundDemand, Span } from './letter.ts';
import { fold } from './fold.ts';
import { because } from './reasons.ts';
import { has, lexiconOf } from './signatory-lexicon.ts';

/** Points that belong together, the words before them, and whether they are what is asked. */
export type List = {
  readonly lead: Passage | null;
  readonly cue: string;
  readonly points: readonly Passage[];
  /** What stands before the points where it only introduces them: no prose is looked for there. */
  readonly leadIn: Span | null;
  readonly asks: boolean;
};

const LONGEST_NAME = 8;
const SHORT_LEAD = 40;
const LONGEST_POINT = 4000;
const STOPPED = /[.!?…؟۔]["”»)*_\s]*$/u;
const COLON = /[:：]["”»*_\s]*$/u;

/** The lists of a letter: points one after another, and paragraphs after a lead-in with a colon. */
export function listsOf(asking: Asking): List[] {
  const { passages } = asking;
  const lists: List[] = [];
  for (let at = 0; at < passages.length; at += 1) {
    const points = pointsAt(asking, at);
    if (points.length === 0) continue;
    const lead = passages[at - 1] ?? null;
    lists.push(judged(asking, lead, points));
    at = passages.indexOf(points.at(-1) as Passage, at);
  }
  return lists;
}

/** The points of the list that begins at a passage; none where no list begins. */
function pointsAt(asking: Asking, at: number): Passage[] {
  const { passages } = asking;
  const first = passages[at];
  if (first?.kind === 'item') {
    let end = at + 1;
    while (goesOn(first, passages[end])) end += 1;
    return passages.slice(at, end);
  }
  const before = passages[at - 1];
  return first?.kind === 'paragraph' && before && before.kind !== 'item'
    ? unmarkedPoints(asking, before, at)
    : [];
}

function goesOn(first: Passage, next: Passage | undefined): boolean {
  return next?.kind === 'item' && next.form === first.form;
}

/**
 * Points that lost their marks, after a colon: each without a full stop or opened by a verb of
 * appeal, but for the last.
 */
function unmarkedPoints(asking: Asking, lead: Passage, at: number): Passage[] {
  const { text, passages } = asking;
  if (!COLON.test(text.slice(lead.start, lead.end))) return [];
  const led = plainOf(text.slice(lead.start, lead.end));
  const short = led.length < SHORT_LEAD && scoreSentence(led, asking.reader, ALONE).said;
  let end = at;
  while (isPoint(asking, passages[end], short && (end === at || !passages[end]?.apart))) end += 1;
  const last = passages[end];
  const close = end - at > 1 && passages.slice(at + 1, end).every(({ apart }) => !apart);
  const closes =
    end > at && last?.kind === 'paragraph' && !(close && last.apart) && isOneSentence(asking, last);
  const points = passages.slice(at, closes ? end + 1 : end);
  return points.length > 1 ? points : [];
}

/** `sure` where the line stands right under words that do nothing but ask: "We demand:". */
function isPoint(asking: Asking, passage: Passage | undefined, sure: boolean): boolean {
  if (passage?.kind !== 'paragraph' || !isOneSentence(asking, passage)) return false;
  if (sure) return true;
  const written = plainOf(asking.text.slice(passage.start, passage.end));
  if (!/[.!?…؟۔:]["”»)]?$/u.test(written)) return true;
  return scoreSentence(written, asking.reader, ALONE).hits.has('imperatives');
}

function isOneSentence({ text, source, reader }: Asking, passage: Passage): boolean {
  if (passage.end - passage.start > LONGEST_POINT) return false;
  if (sentencesOf(text, passage, source.words).length > 1) return false;
  return !scoreSentence(text.slice(passage.start, passage.end), reader, ALONE).hits.has('refusals');
}

/** Decides by the words before the list, and by how its points begin. */
function judged(asking: Asking, lead: Passage | null, points: readonly Passage[]): List {
  const marked = points[0]?.kind === 'item';
  const { text, reader, source } = asking;
  const last = lead && sentencesOf(text, lead, source.words).at(-1);
  const words = last ? plainOf(text.slice(last.start, last.end)) : '';
  const names = points.filter((point) =>
    isNamed(text.slice(point.start, Math.min(point.end, point.start + 200)), asking),
  );
  const verdict =
    names.length * 2 > points.length
      ? 'facts'
      : leadVerdict(asking, words, introduces(words, lead, marked));
  const appeals = points.filter((point) => isAppeal(asking, point)).length;
  const named = findPhrase(reader.phrases.leadIns, tokensOf(words)) !== null;
  const asks =
    verdict === 'asks' ||
    (verdict === 'open' && marked && points.length > 1 && appeals >= points.length * 0.7);
  return {
    lead,
    cue: words,
    points,
    leadIn: verdict === 'asks' ? lead : last && named ? last : null,
    asks,
  };
}

/** Whether words lead to the points below: a heading, a colon, no stop before points with marks. */
function introduces(words: string, lead: Passage | null, marked: boolean): boolean {
  return lead?.kind === 'heading' || COLON.test(words) || (marked && !STOPPED.test(words));
}

/** Whether a point asks by itself: it begins with a verb of appeal, or one of its sentences asks. */
function isAppeal({ text, source, reader }: Asking, point: Passage): boolean {
  const start = { start: point.start, end: Math.min(point.end, point.start + 600) };
  return sentencesOf(text, start, source.words).some((span, index) => {
    const plain = plainOf(text.slice(span.start, span.end));
    const read = scoreSentence(plain, reader, ALONE);
    if (read.score >= DEMAND_AT) return true;
    return index === 0 && (read.hits.has('imperatives') || opensAsking(reader, plain));
  });
}

/** "The club: - calls on …": the writers stand in the lead-in, each point begins with its verb. */
function opensAsking({ phrases }: Asking['reader'], point: string): boolean {
  return findPhrase(phrases.thirdAsks, tokensOf(point))?.from === 0;
}

/** Whether a point begins with a person's or an organisation's name: a list of them asks nothing. */
function isNamed(point: string, { reader }: Asking): boolean {
  const head = plainOf(point).split(/[,;:(–—|/]|\s-\s/u)[0] ?? '';
  const words = head.trim().split(/\s+/u);
  if (words.length < 2 || words.length > LONGEST_NAME) return false;
  const lexicon = lexiconOf();
  const given = words.slice(0, 2).some((word) => has(lexicon.given, fold(word)));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (/\p{Script=Arabic}/u.test(head)) return given && words.length < 5;
  const appeal = scoreSentence(head, reader, ALONE);
  return (
    capitals > 1 &&
    capitals * 3 >= words.length * 2 &&
    !appeal.said &&
    (given || !appeal.hits.has('imperatives'))
  );
}

/** What a lead-in makes of its list: demands, facts, or nothing it says. */
function leadVerdict(
  { reader }: Asking,
  lead: string,
  introduces: boolean,
): 'asks' | 'facts' | 'open' {
  if (lead === '') return 'open';
  const { phrases } = reader;
  const { score, hits } = scoreSentence(lead, reader, ALONE);
  const tokens = tokensOf(lead);
  if (!introduces) return 'open';
  if (findPhrase(phrases.nameLeads, tokens)) return 'facts';
  if (score >= DEMAND_AT) return 'asks';
  if (hits.has('refusals') || findPhrase(phrases.factLeads, tokens)) return 'facts';
  return findPhrase(phrases.leadIns, tokens) || score >= 0.3 ? 'asks' : 'open';
}

/** The points of the lists that ask, as demands. */
export function listDemands(asking: Asking, lists: readonly List[]): FoundDemand[] {
  return lists
    .filter(({ asks }) => asks)
    .flatMap(({ points, cue }) =>
      points.map((point, index) =>
        pointDemand(
          asking,
          index === points.length - 1 ? atLineEnd(asking, points[index - 1], point) : point,
          cue,
        ),
      ),
    )
    .filter(({ text }) => text.length > 2 && text.length < LONGEST_POINT);
}

/** Behind the last of several points on one line the letter may go on: the point is one sentence. */
function atLineEnd({ text, source }: Asking, before: Passage | undefined, point: Passage): Passage {
  if (!before || text.slice(before.start, point.end).includes('\n')) return point;
  const first = sentencesOf(text, point, source.words)[0];
  return first ? { ...point, end: first.end } : point;
}

/** A point whose first sentence is short and explained at length asks with that sentence. */
function coreOf({ text, source }: Asking, point: Passage): Span {
  const [first, ...rest] = sentencesOf(text, point, source.words);
  if (!first || rest.length < 2) return point;
  return (first.end - first.start) * 3 < point.end - point.start ? first : point;
}

function pointDemand(asking: Asking, point: Passage, cue: string): FoundDemand {
  const { text } = asking;
  const span = trimMarks(text, coreOf(asking, point));
  const form: DemandForm = point.form ?? 'bulleted';
  return {
    ...span,
    text: wordingOf(text, span),
    form,
    reason: because('reader.reason.bullet-after-cue', { cue: cue.slice(-120) }),
  };
}
