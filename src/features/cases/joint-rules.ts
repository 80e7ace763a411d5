import { readPartialDate } from '#kernel/partial-date';
import type { Fault, Kind } from './rules.ts';

type Raw = { readonly [field: string]: unknown };
type Check = (content: Raw) => readonly Fault[];

const fault = (field: string, reason: string): readonly Fault[] => [{ field, reason, values: {} }];

/** Half a coordinate is none; and nobody was arrested where the equator meets Greenwich. */
const isPlace: Check = ({ latitude, longitude }) => {
  if ((latitude === null) !== (longitude === null)) {
    return fault(latitude === null ? 'latitude' : 'longitude', 'half-place');
  }
  return latitude === 0 && longitude === 0 ? fault('latitude', 'null-island') : [];
};

const isSaid = (value: unknown): value is string | number => value !== null && value !== '';

const inOrder =
  (first: string, second: string, reason: string): Check =>
  (content) => {
    const [from, to] = [content[first], content[second]];
    // both are numbers or both are days, and days stand in order as text
    const isWrong = isSaid(from) && isSaid(to) && from > to;
    return isWrong ? fault(second, reason) : [];
  };

/** `<b>` in a name is a copy from somewhere, not a name. */
const areNames: Check = (content) =>
  (content['names'] as readonly { text: string }[]).flatMap(({ text }, index) =>
    /<[a-z/!][^>]*>|&[a-z]+;/i.test(text) ? fault(`names.${index}.text`, 'markup') : [],
  );

const isGroup: Check = (content) =>
  content['type'] !== 'group' && (content['numberFrom'] !== null || content['numberTo'] !== null)
    ? fault('numberTo', 'number-of-group')
    : [];

const isAnotherThanItself: Check = (content) =>
  content['fromSubject'] === content['toSubject'] ? fault('toSubject', 'same-subject') : [];

const isReasoned: Check = (content) =>
  content['reviewOn'] !== null && content['reviewWhy'] === '' ? fault('reviewWhy', 'missing') : [];

/** A day to be ready for has a first and a last; nobody can be ready for "since September". */
const isClosed: Check = ({ date }) => {
  const read = typeof date === 'string' ? readPartialDate(date) : null;
  return read !== null && (read.earliest === null || read.latest === null)
    ? fault('date', 'date-open')
    : [];
};

/** Each may be a partial date: it is wrong only when the last possible day is before the first. */
const sinceBeforeUntil: Check = ({ since, until }) => {
  const [from, to] = [since, until].map((one) =>
    typeof one === 'string' ? readPartialDate(one) : null,
  );
  const isWrong = from?.earliest && to?.latest && from.earliest > to.latest;
  return isWrong ? fault('until', 'date-backwards') : [];
};

/** What two fields say together, looked at once each is well formed. */
const CHECKS: { readonly [K in Kind]?: readonly Check[] } = {
  case: [isReasoned],
  subject: [areNames, isGroup, inOrder('numberFrom', 'numberTo', 'number-order'), isPlace],
  relation: [isAnotherThanItself, sinceBeforeUntil],
  consent: [
    inOrder('givenOn', 'until', 'until-before'),
    inOrder('givenOn', 'withdrawnOn', 'withdrawn-before'),
  ],
  event: [isPlace],
  measure: [sinceBeforeUntil],
  'key-date': [isClosed],
};

export function jointFaults(kind: Kind, content: Raw): readonly Fault[] {
  return CHECKS[kind]?.flatMap((check) => check(content)) ?? [];
}
