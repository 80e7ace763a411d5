import type { About, Fields } from './field-rules.ts';
import { splitName } from './surname-rules.ts';
import { unscramble } from './scrambled-rules.ts';
import { LIMITS, tidy } from './row-rules.ts';
import type { Findings } from './finding-list-rules.ts';
import type { RosterRow } from './row-rules.ts';

export function checkName(name: string, about: About, findings: Findings): void {
  if (name.includes('?')) findings.add('lost-letters', about, { name });
  const meant = unscramble(name);
  if (meant !== null) findings.add('mojibake', about, { name, meant });
  else if (/[\u0080-\u009f\ufffd]/.test(name)) findings.add('broken-letters', about, { name });
}

/** "ka-Liisa" and "The" are what is left when a program cut a title out blindly. */
export function looksCut(givenName: string): boolean {
  const first = givenName.split(/[\s-]/)[0] ?? '';
  return (
    /^(?:the|of)$/i.test(givenName) || (/^\p{Ll}{1,3}$/u.test(first) && givenName.includes('-'))
  );
}

const sortNameOf = (fields: Fields): string => tidy(fields.sortName).slice(0, LIMITS.nameLength);

type Names = Pick<RosterRow, 'fullName' | 'sortName'> & {
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly certain: boolean;
};

export function namesOf(fields: Fields): Names | 'too-long' | null {
  const givenName = tidy(fields.givenName);
  const familyName = tidy(fields.familyName);
  const fullName = tidy(fields.fullName) || `${givenName} ${familyName}`.trim();
  if (fullName === '') return null;
  // Before anything looks at it: some questions take time that grows with the square of the length.
  const longest = Math.max(fullName.length, givenName.length, familyName.length);
  if (longest > LIMITS.nameLength) return 'too-long';
  if (familyName === '') {
    const split = splitName(fullName);
    return { ...split, fullName, sortName: sortNameOf(fields) || split.sortName };
  }
  const sortName = sortNameOf(fields) || (givenName ? `${familyName}, ${givenName}` : familyName);
  return { fullName, sortName, givenName, familyName, certain: true };
}
