import { fold } from './fold.ts';
import type { FoundSignatory } from './letter.ts';
import { because } from './reasons.ts';
import type { Reason } from './reasons.ts';
import { isCountry } from './signatory-countries.ts';
import { detailsOf } from './signatory-details.ts';
import { behalfOf } from './signatory-behalf.ts';
import { peopleAmong, placedIn, splitStops } from './signatory-bodies.ts';
import { tailsOf } from './signatory-tails.ts';
import { isBody, kindOf } from './signatory-kinds.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { spanOf } from './signatory-piece.ts';
import type { Piece } from './signatory-piece.ts';
import { saysOthers } from './signatory-sections.ts';
import type { Draft, Section } from './signatory-sections.ts';
import { partBy, partEntry, separatorOf } from './signatory-separators.ts';
import type { Separator } from './signatory-separators.ts';
import { shapeOf } from './signatory-shape.ts';
import { tidy, withoutOthers, withoutTitles } from './signatory-titles.ts';

/** An entry, and whether it is a person or an organisation. */
export type Entry = { readonly signatory: FoundSignatory; readonly body: boolean };

/** Reads the entries of a section by what they have in common. */
export function readEntries(section: Section, drafts: readonly Draft[], lexicon: Lexicon): Entry[] {
  const reason = reasonOf(section);
  const named = drafts.filter((draft) => !saysOthers(fold(draft.lead.text), lexicon));
  const forOthers = named.flatMap((draft) => {
    const signed = behalfOf(draft, lexicon);
    return signed ? [signedFor(signed.name, signed.organisation, reason)] : [];
  });
  if (forOthers.length > 0 && forOthers.length === named.length) return forOthers;
  if (kindOf(section, named, lexicon) === 'organisation') {
    return readBodies(named.flatMap(splitStops), reason, lexicon);
  }
  const agreed = separatorOf(named, lexicon);
  const tails = tailsOf(named.map(({ lead }) => partEntry(lead, agreed, lexicon).name));
  return named.flatMap((draft) => {
    if (isNoise(draft, agreed, lexicon)) return [];
    const signed = behalfOf(draft, lexicon);
    if (signed) return [signedFor(signed.name, signed.organisation, reason)];
    const grouped = tailOf(draft.lead, tails);
    const { name } = partEntry(draft.lead, agreed, lexicon);
    if (draft.under.length === 0 && !grouped && isBody(name.text, lexicon)) {
      return [bodyEntry(draft.lead, reason, lexicon)];
    }
    const read = readPerson(draft, agreed, tails, reason, lexicon);
    return [withHeading(read, section)];
  });
}

/** The organisations of a list of them, with the persons who stand among them. */
function readBodies(named: readonly Draft[], reason: Reason, lexicon: Lexicon): Entry[] {
  const bars = named.filter(({ lead }) => partBy(lead, 'bar', lexicon)?.rest).length;
  const people = peopleAmong(named, lexicon);
  return named
    .filter((one) => people.has(one) || isBodyEntry(one, lexicon))
    .map((draft) => {
      const person = people.get(draft);
      if (person) {
        const { name, titles } = withoutTitles(person.name, lexicon);
        return personEntry(name, titles, person.rest.text, reason, lexicon);
      }
      const { lead } = draft;
      const first = bars > named.length * 0.4 ? partBy(lead, 'bar', lexicon)?.name : null;
      return bodyEntry(first ?? lead, reason, lexicon);
    });
}

/** Those under `For X` sign for X, those under `Germany` from there, unless they say otherwise. */
function withHeading(entry: Entry, { behalf, label, kind }: Section): Entry {
  const { signatory } = entry;
  const country = kind === 'group' && isCountry(label) ? label : null;
  return {
    ...entry,
    signatory: {
      ...signatory,
      organisation: signatory.organisation ?? behalf,
      country: signatory.country ?? country,
    },
  };
}

const reasonOf = ({ label, kind }: Section): Reason =>
  kind === 'closing'
    ? because('reader.reason.after-closing', { cue: label })
    : kind === 'sentence'
      ? because('reader.reason.names-in-sentence', { cue: label })
      : label === ''
        ? because('reader.reason.list-of-names')
        : because('reader.reason.under-heading', { cue: label });

function isBodyEntry({ lead, certain }: Draft, lexicon: Lexicon): boolean {
  if (certain) return true;
  const shape = shapeOf(lead.text, lexicon);
  return shape.prose < 0.5 || (shape.body >= 0.6 && !/[\p{Ll}][.!?]$/u.test(lead.text));
}

/** A comment, a slogan, a line about the list: not marked as an entry, and no name. */
function isNoise({ lead, certain }: Draft, agreed: Separator | null, lexicon: Lexicon): boolean {
  if (certain) return false;
  const shape = shapeOf(lead.text, lexicon);
  const parted = agreed ? partBy(lead, agreed, lexicon) : null;
  if (parted && shapeOf(parted.name.text, lexicon).person >= 0.3) return false;
  if (shape.prose >= 0.6 || (/[!?]$/u.test(lead.text) && shape.person < 0.5)) return true;
  return (
    shape.words > 1 && shape.person === 0 && shape.body < 0.4 && /\s\p{Ll}{4,}/u.test(lead.text)
  );
}

function bodyEntry(lead: Piece, reason: Reason, lexicon: Lexicon): Entry {
  const { name, country } = placedIn(tidy(withoutOthers(lead, lexicon)), lexicon);
  const piece = tidy(name);
  return {
    signatory: {
      ...spanOf(piece),
      reason,
      name: spaced(piece.text),
      capacity: null,
      organisation: null,
      country,
    },
    body: true,
  };
}

const spaced = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

function readPerson(
  draft: Draft,
  agreed: Separator | null,
  tails: ReadonlySet<string>,
  reason: Reason,
  lexicon: Lexicon,
): Entry {
  const { name, rest } = partEntry(draft.lead, agreed, lexicon);
  const bracket = agreed === 'bracket' ? null : officialBracket(name, lexicon);
  const tail = tailOf(bracket?.name ?? name, tails);
  const titled = withoutTitles(tail?.name ?? bracket?.name ?? name, lexicon);
  const under = draft.under.map(({ text }) => text).filter((text) => isAbout(text, lexicon));
  const said = [bracket?.rest?.text, tail?.group, rest?.text, ...under];
  const details = said.filter((one) => one !== undefined && one !== '').join(', ');
  return personEntry(titled.name, titled.titles, details, reason, lexicon);
}

/** Somebody who signs for a body. */
function signedFor(name: Piece, organisation: string, reason: Reason): Entry {
  const entry = { name: spaced(name.text), capacity: null, organisation, country: null };
  return { signatory: { ...spanOf(name), reason, ...entry }, body: false };
}

/** What stands under a name and says who it is; a comment does not. */
function isAbout(text: string, lexicon: Lexicon): boolean {
  const { prose, post, body } = shapeOf(text, lexicon);
  return !/[!?]$/u.test(text) && (prose < 0.55 || (prose < 0.7 && (post >= 0.7 || body >= 0.8)));
}

function personEntry(
  name: Piece,
  titles: readonly string[],
  rest: string,
  reason: Reason,
  lexicon: Lexicon,
): Entry {
  return {
    signatory: {
      ...spanOf(name),
      reason,
      name: spaced(name.text),
      ...detailsOf(rest, titles, lexicon),
    },
    body: false,
  };
}

/** `Name (MEP)`, `Name (D-WA)`: brackets after a name that do not hold a nickname. */
function officialBracket(name: Piece, lexicon: Lexicon): ReturnType<typeof partBy> {
  const parted = partBy(name, 'bracket', lexicon);
  if (!parted?.rest) return null;
  const { text } = parted.rest;
  const shape = shapeOf(text, lexicon);
  const official =
    /^[\p{Lu}\d&/.-]{2,}$/u.test(text) ||
    shape.post >= 0.4 ||
    shape.body >= 0.5 ||
    /[,/-]/u.test(text);
  return official ? parted : null;
}

/** The group at the end of a name where the list repeats it. */
function tailOf(name: Piece, tails: ReadonlySet<string>): { name: Piece; group: string } | null {
  const found = /[\s,]+(\S+)$/u.exec(name.text);
  if (!found?.[1] || !tails.has(found[1]) || !/\s/u.test(name.text.slice(0, found.index)))
    return null;
  return { name: tidy({ ...name, text: name.text.slice(0, found.index) }), group: found[1] };
}
