import type { Audience } from '#access';
import { readPartialDate } from '#kernel/partial-date';
import type { Read } from '#platform/db';
import { keysAsked, MOST_OFFERED, plainUrl, rankNames } from './duplicate-rules.ts';
import type {
  Duplicate,
  DuplicateCode,
  EventTyped,
  SourceTyped,
  SubjectTyped,
  Typed,
} from './duplicate-rules.ts';
import { listEventsLike, listNamesLike, listSourcesLike, listSubjects } from './duplicate-store.ts';
import type { OtherKnown, SubjectKnown } from './duplicate-store.ts';
import { casesSeen } from './search-actions.ts';
import { fold } from './search-word-rules.ts';
import { maySeeCase } from './sight-store.ts';

/** Names of one subject that are looked for; a further spelling rarely finds somebody else. */
const MOST_NAMES = 3;
/** Longer is no name: what stands behind is not read. */
const LONGEST_NAME = 100;

/**
 * What may be the same as the entry somebody is typing, the likeliest first: subjects by their names in any script,
 * in all cases this audience may open; sources and events of the case itself. Offers only: nothing is merged by it.
 *
 * @example
 * const [first] = await findDuplicates(read, audience, { kind: 'subject', caseId, names: ['N. Nazarbaev'], type: 'person', country: '' });
 * first?.name; // 'Нұрсұлтан Назарбаев'
 */
export async function findDuplicates(
  read: Read,
  audience: Audience,
  typed: Typed,
): Promise<readonly Duplicate[]> {
  if (!maySeeCase(audience, typed.caseId)) return [];
  switch (typed.kind) {
    case 'subject':
      return subjectsLike(read, audience, typed);
    case 'source':
      return sourcesLike(read, typed);
    case 'event':
      return eventsLike(read, typed);
  }
}

async function subjectsLike(
  read: Read,
  audience: Audience,
  typed: SubjectTyped,
): Promise<readonly Duplicate[]> {
  const cases = casesSeen(audience);
  const seen = cases === null ? null : `{${cases.join(',')}}`;
  const names = typed.names
    .map((name) => name.trim().slice(0, LONGEST_NAME))
    .filter((name) => name.length > 1)
    .slice(0, MOST_NAMES);
  const found = (
    await Promise.all(names.map((name) => listNamesLike(read, seen, keysAsked(name))))
  ).flat();
  const likely = rankNames(
    names,
    found.filter(({ entryId }) => entryId !== typed.self),
  );
  if (likely.length === 0) return [];
  const ids = likely.map(({ entryId }) => entryId);
  const known = new Map((await listSubjects(read, seen, ids)).map((one) => [one.entryId, one]));
  return likely.flatMap(({ entryId, isLikely, reasons }) => {
    const subject = known.get(entryId);
    if (subject === undefined || !mayBeOne(typed, subject)) return [];
    const {
      names: [name = '', ...otherNames],
      ...rest
    } = subject;
    const isElsewhere = subject.caseId !== typed.caseId;
    return [{ ...rest, name, otherNames, isElsewhere, isLikely, reasons }];
  });
}

/** No text in the database holds U+0000, so nothing is missed. */
const kept = (text: string): string => text.replaceAll('\0', '');

/** A person is no organisation, whatever both are called. */
const mayBeOne = (typed: SubjectTyped, { type }: SubjectKnown): boolean =>
  typed.type === '' || (typed.type === 'person') === (type === 'person');

async function sourcesLike(read: Read, typed: SourceTyped): Promise<readonly Duplicate[]> {
  const url = plainUrl(kept(typed.url));
  const title = kept(typed.title).trim();
  if (url === '' && title === '') return [];
  const found = await listSourcesLike(read, typed.caseId, { title, url });
  return found
    .filter(({ entryId }) => entryId !== typed.self)
    .flatMap((source) => {
      const sameUrl = url !== '' && plainUrl(source.url) === url;
      const sameTitle = title !== '' && fold(source.title) === fold(title);
      if (!sameUrl && !sameTitle) return [];
      const codes: DuplicateCode[] = [];
      if (sameUrl) codes.push('cases.duplicate.same-url');
      if (sameTitle) codes.push('cases.duplicate.same-title');
      return [duplicateOf(source, typed, codes, sameUrl)];
    })
    .slice(0, MOST_OFFERED);
}

async function eventsLike(read: Read, typed: EventTyped): Promise<readonly Duplicate[]> {
  const span = readPartialDate(typed.date) ?? { earliest: null, latest: null };
  if (typed.subjects.length === 0 || typed.date === '') return [];
  const { earliest, latest } = span;
  const found = await listEventsLike(read, typed.caseId, {
    ...typed,
    type: kept(typed.type),
    earliest,
    latest,
  });
  return found
    .filter(({ entryId }) => entryId !== typed.self)
    .map((event) => {
      const isSame = event.date === typed.date && event.shared === typed.subjects.length;
      return duplicateOf(event, typed, ['cases.duplicate.same-subject'], isSame);
    })
    .slice(0, MOST_OFFERED);
}

function duplicateOf(
  known: OtherKnown,
  { caseId }: Typed,
  codes: readonly DuplicateCode[],
  isLikely: boolean,
): Duplicate {
  const { entryId, caseTitle, title: name, type, country, date } = known;
  const reasons = codes.map((code) => ({ code, values: {} }));
  const own = { entryId, caseId, caseTitle, name, type, country, date, reasons, isLikely };
  return { ...own, otherNames: [], isElsewhere: false, events: 0, relations: [] };
}
