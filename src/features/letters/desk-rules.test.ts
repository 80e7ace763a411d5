import { expect, test } from 'vitest';
import type { Role } from '#access';
import { completeContent, letterAt } from '#support/letters';
import { needsOf } from './desk-rules.ts';
import type { DeskLetter } from './desk-rules.ts';
import type { Letter, Version } from './rules.ts';

const frozen: Letter = { ...letterAt('draft'), currentVersion: { number: 1 } as Version }; // only that there is one matters

function desk(letter: Letter, roles: Role[], rest: Partial<DeskLetter> = {}): DeskLetter {
  const content = completeContent();
  return {
    letter,
    content,
    roles,
    missing: 0,
    changed: false,
    figures: null,
    after: null,
    ...rest,
  };
}

const agreed = { figures: { invited: 3, signed: 2, approvedByYou: true } };
const archived: Letter = { ...frozen, origin: 'published-elsewhere' };

test.each<[string, DeskLetter, ReturnType<typeof needsOf>]>([
  ['a draft needs its drafter', desk(letterAt('draft'), ['drafter']), 'draft'],
  ['a draft needs nothing of a lead', desk(letterAt('draft'), ['lead']), null],
  ['a version needs its lead’s word', desk(frozen, ['lead', 'drafter']), 'approval'],
  ['who has agreed is asked for nothing more', desk(frozen, ['lead'], agreed), null],
  ['a drafter gathers signatures', desk(frozen, ['drafter'], agreed), 'signatures'],
  ['a changed draft comes first', desk(frozen, ['lead', 'drafter'], { changed: true }), 'changed'],
  ['a lead is not asked about a draft', desk(frozen, ['lead'], { changed: true }), 'approval'],
  ['an older letter needs its second reader', desk(archived, ['second-reader']), 'reading'],
  ['an older letter needs no word of a lead', desk(archived, ['lead']), null],
  ['a public letter needs nobody', desk(letterAt('released'), ['lead', 'drafter']), null],
])('%s', (_, one, need) => {
  expect(needsOf(one)).toBe(need);
});
