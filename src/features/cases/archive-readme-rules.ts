import { printVerifierKey } from '#proof';
import type { VerifierKey } from '#proof';
import { CASE_PATH, MANIFEST_PATH, NOTE_PATH } from './archive-rules.ts';
import type { Purpose } from './archive-rules.ts';

const WHAT: Readonly<Record<Purpose, string>> = {
  own: `This archive holds everything the drafters of the case see. What is unreadable in their database
stands open in it: who a source is, how consent was given, what the danger is. Keep it as you would
keep the people it is about: encrypted, with nobody who does not work on the case.`,
  partner: `This archive was made for people the drafters work with. It speaks only of subjects who agreed to
that. The others are not in it; where a text spoke of them, there is a pseudonym or […]. Who a source
is, how consent was given, what the danger is and the files kept as evidence are not in it either.
Pass nothing on without asking: the people in it agreed to you.`,
};

const EVIDENCE = `  ${'evidence/'.padEnd(20)} the files kept as evidence, and what happened to each (if there are any)
`;

/** What somebody reads who finds the archive in ten years. */
export function archiveReadme(about: {
  readonly purpose: Purpose;
  readonly at: Date;
  readonly entries: number;
  readonly key: VerifierKey;
}): string {
  return `A case file, exported from Undersigned on ${about.at.toISOString().slice(0, 10)}
(${about.entries} entries)

${WHAT[about.purpose]}

What is in it
  ${CASE_PATH.padEnd(20)} every entry: what it says, how certain it is, its sources, who may see it
  ${'tables/'.padEnd(20)} the same as tables, one per kind of entry; a spreadsheet opens them
  ${'followthemoney.json'.padEnd(20)} the same for tools that read FollowTheMoney, one entity a line
${about.purpose === 'own' ? EVIDENCE : ''}  ${MANIFEST_PATH.padEnd(20)} every file with its size and SHA-256
  ${NOTE_PATH.padEnd(20)} the signature over that list

How to check it
  bin/undersigned case verify FILE.zip
It was signed by
  ${printVerifierKey(about.key)}
Whoever has this key from you, and not from this archive, can tell that no byte was changed.

How to import it
  at the desk, under Cases, Import a case; or bin/undersigned case import FILE.zip --as ADDRESS

Dates are written as far as they are known (EDTF: 2011-09, 2011?). A removed entry is not in the archive.
`;
}
