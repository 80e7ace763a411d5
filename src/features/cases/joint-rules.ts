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

/** What two fields say together, looked at once each is well formed. */
const CHECKS: { readonly [K in Kind]?: readonly Check[] } = {
  case: [isReasoned],
  subject: [areNames, isGroup, inOrder('numberFrom', 'numberTo', 'number-order'), isPlace],
  relation: [isAnotherThanItself],
  consent: [
    inOrder('givenOn', 'until', 'until-before'),
    inOrder('givenOn', 'withdrawnOn', 'withdrawn-before'),
  ],
  event: [isPlace],
};

export function jointFaults(kind: Kind, content: Raw): readonly Fault[] {
  return CHECKS[kind]?.flatMap((check) => check(content)) ?? [];
}
