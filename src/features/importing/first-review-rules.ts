import { anyLine } from '#proof';
import type { FoundText, ReadLetter } from '#reader';
import { bodyOf } from './body-rules.ts';
import type { Origin, Review } from './review-rules.ts';

/** What was read, as rows to be corrected. What the text does not say stays empty. */
export function firstReview(source: string, letter: ReadLetter): Review {
  const from = ({ start, end, reason }: Pick<FoundText, 'start' | 'end' | 'reason'>): Origin => ({
    start,
    end,
    reason,
  });
  const place = (found: ReadLetter['found']['title']): Origin => found && from(found);
  return {
    language: letter.language ?? '',
    title: clean(letter.title),
    date: letter.date ?? '',
    body: bodyOf(source, letter),
    day: '',
    found: {
      language: place(letter.found.language),
      title: place(letter.found.title),
      date: place(letter.found.date),
    },
    addressees: letter.addressees.map((one, index) => ({
      key: index + 1,
      from: from(one),
      dropped: false,
      office: clean(one.text),
      name: '',
      country: '',
    })),
    demands: letter.demands.map((one, index) => ({
      key: index + 1,
      from: from(one),
      dropped: false,
      type: 'other',
      text: clean(one.text),
    })),
    subjects: letter.personsAtRisk.map((one, index) => ({
      key: index + 1,
      from: from(one),
      dropped: false,
      kind: 'person',
      name: clean(one.name),
    })),
    signatories: letter.signatories.map((one, index) => ({
      key: index + 1,
      from: from(one),
      dropped: false,
      name: clean(one.name),
      capacity: clean(one.capacity),
      organisation: clean(one.organisation),
      country: clean(one.country),
      choice: null,
    })),
  };
}

/** Control characters of a broken file cannot stand in a letter; the source beside shows them. */
function clean(text: string | null): string {
  return text === null || text.trim() === '' ? '' : anyLine(text);
}
