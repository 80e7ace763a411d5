import { findBody } from './body.ts';
import { findDemands } from './demands.ts';
import { compose, inSource } from './compose.ts';
import { detectLanguage } from './detect-language.ts';
import { readHead } from './head.ts';
import type { FoundValue } from './head.ts';
import type { Found, ReadLetter } from './letter.ts';
import { findPersonsAtRisk } from './people.ts';
import { findOrganisations } from './people-bodies.ts';
import { findSignatories } from './signatories.ts';
import { openSource } from './source.ts';

/**
 * Reads a letter: plain text or Markdown in, its parts out, each with its place and the reason it
 * was taken. Any string is a letter; what the text does not say is null or empty.
 *
 * @example
 * const letter = readLetter('We call for:\n\n- Free her.\n\nYours sincerely,\n\nMURPHY Paul MEP');
 * letter.demands[0]?.text; // 'Free her.'
 * letter.signatories[0]; // { name: 'MURPHY Paul', capacity: 'MEP', organisation: null, … }
 */
export function readLetter(text: string): ReadLetter {
  const composed = compose(text);
  const letter = readComposed(composed.text);
  return composed.text === text ? letter : inSource(letter, composed);
}

function readComposed(text: string): ReadLetter {
  const { words, language, found } = detectLanguage(text);
  const source = openSource(text, words);
  const list = findSignatories(source);
  const head = readHead(source, list);
  const outside = [...list.taken, ...head.taken];
  const demands = findDemands(source, [...outside, ...head.salutations]);
  const people = findPersonsAtRisk(source, outside, list.entries);
  return {
    language,
    title: head.title?.value ?? null,
    date: head.date?.value ?? null,
    signatoryKind: list.kind,
    found: {
      language: found,
      title: placeOf(head.title),
      date: placeOf(head.date),
      signatoryKind: list.kindFound,
    },
    addressees: head.addressees,
    body: findBody(source, outside, demands),
    demands,
    signatories: list.entries,
    personsAtRisk: people,
    organisations: findOrganisations(
      source,
      [...outside, ...head.salutations],
      list.entries,
      people,
    ),
  };
}

function placeOf(value: FoundValue | null): Found | null {
  return value && { start: value.start, end: value.end, reason: value.reason };
}
