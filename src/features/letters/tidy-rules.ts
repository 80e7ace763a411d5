import { canonicalLine, canonicalText, daySpan, isFault } from '#proof';
import type {
  LetterAddressee,
  LetterContent,
  LetterDemand,
  LetterSubject,
} from './content-rules.ts';
import { LIMITS } from './content-rules.ts';

/** Why something typed cannot be kept as it is: the sentence `refusal.<reason>`, and the field it is about. */
export type ContentFault = {
  readonly field: string;
  readonly reason: string;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Puts every text into its canonical form; what has none stays as typed and is named as a fault. */
export function tidyContent(raw: LetterContent): {
  readonly content: LetterContent;
  readonly faults: readonly ContentFault[];
} {
  const tidy = new Tidy();
  const content: LetterContent = {
    ...raw,
    title: tidy.line('title', raw.title, LIMITS.title),
    date: tidy.date('date', raw.date.trim()),
    body: tidy.body('body', raw.body),
    subjects: raw.subjects.filter(hasSubject).map((one) => ({
      ...one,
      name: tidy.line(`subjects.${one.number}.name`, one.name, LIMITS.line),
      note: tidy.line(`subjects.${one.number}.note`, one.note, LIMITS.note),
    })),
    addressees: raw.addressees.filter(hasAddressee).map((one) => ({
      ...one,
      name: tidy.line(`addressees.${one.number}.name`, one.name, LIMITS.line),
      office: tidy.line(`addressees.${one.number}.office`, one.office, LIMITS.line),
    })),
    demands: raw.demands.filter(hasDemand).map((one) => ({
      ...one,
      text: tidy.line(`demands.${one.number}.text`, one.text, LIMITS.demandText),
    })),
  };
  return { content: withReferences(content), faults: tidy.faults };
}

/** A row added and never filled in is no row. One that had a number keeps it, and is named as incomplete. */
const filled = (...texts: string[]): boolean => texts.some((one) => one.trim() !== '');
const hasSubject = (one: LetterSubject): boolean => one.number > 0 || filled(one.name, one.note);
const hasAddressee = (one: LetterAddressee): boolean =>
  one.number > 0 || filled(one.name, one.office, one.country);
const hasDemand = (one: LetterDemand): boolean => one.number > 0 || filled(one.text);

/** References to rows that are gone go with them; a letter with one addressee puts every demand to it. */
function withReferences(content: LetterContent): LetterContent {
  const subjects = new Set(content.subjects.map((one) => one.number));
  const addressees = new Set(content.addressees.map((one) => one.number));
  const only = content.addressees.length === 1 ? [...addressees] : [];
  const demands = content.demands.map((demand) => {
    const to = distinct(demand.addressees).filter((one) => addressees.has(one));
    return {
      ...demand,
      subjects: distinct(demand.subjects).filter((one) => subjects.has(one)),
      addressees: to.length === 0 ? only : to,
    };
  });
  return { ...content, demands };
}

const distinct = (list: readonly number[]): number[] => [...new Set(list)];

class Tidy {
  readonly faults: ContentFault[] = [];

  line(field: string, typed: string, limit: number): string {
    const text = this.text(field, typed, limit);
    if (text === null) return typed;
    const line = text === '' ? '' : canonicalLine(text);
    if (line === '-') return this.fault(field, typed, 'line-hyphen');
    return isFault(line) ? this.fault(field, typed, 'line-bar') : line;
  }

  body(field: string, typed: string): string {
    return this.text(field, typed, LIMITS.body) ?? typed;
  }

  date(field: string, typed: string): string {
    if (typed === '' || daySpan(typed) !== null) return typed;
    return this.fault(field, typed, 'letter-date');
  }

  /** Null when it was named as a fault. */
  private text(field: string, typed: string, limit: number): string | null {
    const text = canonicalText(typed);
    if (isFault(text)) {
      const character = /U\+[0-9A-F]+/.exec(text.fault)?.[0] ?? '';
      this.faults.push({ field, reason: 'text-characters', values: { character } });
      return null;
    }
    const { length } = text;
    if (length <= limit) return text.trim();
    this.faults.push({ field, reason: 'text-too-long', values: { length, limit } });
    return null;
  }

  private fault(field: string, typed: string, reason: string): string {
    this.faults.push({ field, reason, values: {} });
    return typed;
  }
}
