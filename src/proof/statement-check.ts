import { checkBody } from './body.ts';
import { daySpan, isMinute } from './edtf-day.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { SUBJECT_KINDS } from './statement-fields.ts';
import type { StatementFields } from './statement-fields.ts';
import { canonicalFault, canonicalLine } from './text.ts';

/** What is wrong with one field of a statement; `field` is `title`, `lead 2`, `demand 5`, `body` … */
export type FieldFault = Fault & { readonly field: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/;
const KINDS = new Set<string>(SUBJECT_KINDS);

/** The most a statement may hold; far above any letter seen, far below what would choke a reader's phone. */
export const STATEMENT_LIMITS = {
  line: 2_000,
  body: 200_000,
  leads: 100,
  addressees: 100,
  subjects: 500,
  demands: 200,
} as const;

/**
 * Everything that keeps these fields from being a statement; empty when `printStatement` will print them.
 *
 * @example checkStatement({ ...fields, title: '' }) // [{ field: 'title', fault: 'the text is empty' }]
 */
export function checkStatement(fields: StatementFields): FieldFault[] {
  const faults: FieldFault[] = [];
  const add = (field: string, sentence: string | null) => {
    if (sentence !== null) faults.push({ field, ...fault(sentence) });
  };
  checkNames(fields, add);
  checkLists(fields, add);
  checkDemands(fields, add);
  checkRelease(fields, add);
  add('body', bodyProblem(fields.body));
  return faults;
}

type Add = (field: string, sentence: string | null) => void;

function lineProblem(value: string): string | null {
  const canonical = canonicalLine(value);
  if (isFault(canonical)) return canonical.fault;
  if (canonical !== value) return 'the text is not in canonical form';
  if (value === '-') return 'a single hyphen means that nothing is there';
  return value.length > STATEMENT_LIMITS.line ? 'the text is longer than 2,000 characters' : null;
}

function bodyProblem(body: string): string | null {
  if (body === '') return 'the body is empty';
  if (body.length > STATEMENT_LIMITS.body) return 'the body is longer than 200,000 characters';
  const canonical = canonicalFault(body);
  if (canonical !== null) return canonical.fault;
  const [first] = checkBody(body);
  return first === undefined ? null : `line ${first.line}: ${first.fault}`;
}

function checkNames(fields: StatementFields, add: Add): void {
  add('letter', UUID.test(fields.letter) ? null : 'not a letter id');
  const isVersion = Number.isSafeInteger(fields.version) && fields.version >= 1;
  add('version', isVersion && fields.version <= 1_000_000 ? null : 'not a version number');
  add(
    'language',
    LANGUAGE.test(fields.language) ? null : 'not a language tag such as en or zh-Hant',
  );
  add('title', lineProblem(fields.title));
  add('date', daySpan(fields.date) === null ? 'not a year, month or day such as 2011-09?' : null);
}

function checkLists(fields: StatementFields, add: Add): void {
  const limits = STATEMENT_LIMITS;
  const { leads, addressees, subjects, demands } = fields;
  // nobody answers for a transcription: its authors never saw this software
  add('leads', sizeProblem(leads.length, fields.release === 'archived' ? 0 : 1, limits.leads));
  add('addressees', sizeProblem(addressees.length, 1, limits.addressees));
  add('subjects', sizeProblem(subjects.length, 0, limits.subjects));
  add('demands', sizeProblem(demands.length, 1, limits.demands));
  for (const [i, lead] of leads.entries()) {
    add(`lead ${i + 1}`, lineProblem(lead.name) ?? lineProblem(lead.capacity));
  }
  for (const [i, addressee] of addressees.entries()) {
    const { name, office, country } = addressee;
    const texts = [
      office,
      ...(name === null ? [] : [name]),
      ...(country === null ? [] : [country]),
    ];
    add(`addressee ${i + 1}`, texts.map(lineProblem).find((p) => p !== null) ?? null);
  }
  for (const [i, subject] of subjects.entries()) {
    add(
      `subject ${i + 1}`,
      KINDS.has(subject.kind) ? lineProblem(subject.name) : 'not a kind of subject',
    );
  }
}

function sizeProblem(size: number, least: number, most: number): string | null {
  if (size < least) return 'there is none';
  return size > most ? `there are more than ${most}` : null;
}

function checkDemands(fields: StatementFields, add: Add): void {
  let previous = 0;
  for (const { number, type, text, subjects, addressees } of fields.demands) {
    const name = `demand ${number}`;
    const inOrder = Number.isSafeInteger(number) && number > previous && number <= 9_999;
    add(name, inOrder ? null : 'the numbers of the demands do not ascend');
    previous = number;
    add(
      name,
      /^[a-z][a-z-]{0,39}$/.test(type) ? null : 'the type is not one word in small letters',
    );
    add(name, lineProblem(text));
    add(name, positionProblem(subjects, fields.subjects.length, 'subject'));
    add(name, addressees.length === 0 ? 'it is asked of no addressee' : null);
    add(name, positionProblem(addressees, fields.addressees.length, 'addressee'));
  }
}

function positionProblem(positions: readonly number[], count: number, what: string): string | null {
  const ascending = positions.every(
    (p, i) => Number.isSafeInteger(p) && p > (positions[i - 1] ?? 0),
  );
  if (!ascending) return `the ${what}s do not ascend`;
  return positions.every((p) => p <= count) ? null : `there is no such ${what}`;
}

function checkRelease(fields: StatementFields, add: Add): void {
  const { window, embargo, release, leads } = fields;
  if (release === 'archived') {
    add('window', window === null ? null : 'an archived letter has no release window');
    add('embargo', embargo === null ? null : 'an archived letter has no embargo');
    return;
  }
  const enough = Number.isSafeInteger(release.leads) && release.leads >= 1;
  add(
    'release',
    enough && release.leads <= leads.length ? null : 'not between one and all of the leads',
  );
  if (window === null) add('window', 'a release window is missing');
  else if (!isMinute(window.opens) || !isMinute(window.closes))
    add('window', 'not two times in UTC');
  else add('window', window.opens < window.closes ? null : 'it closes before it opens');
  if (embargo === null) return;
  if (!isMinute(embargo)) add('embargo', 'not a time in UTC');
  else if (window !== null && embargo > window.closes)
    add('embargo', 'it ends after the window closes');
}
