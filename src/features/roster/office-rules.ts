/** What is known about a time in office: both days count; null is "the list does not say". */
export type Term = {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** A day inside the dates on which the list says the person was not in office. */
  readonly absentOn?: string | null;
  /** The day the list was taken, when it is known. */
  readonly listedOn: string | null;
};

export type OfficeAnswer = 'in-office' | 'not-in-office' | 'listed-that-day' | 'unknown';

/**
 * Whether a mandate was held on a day (`YYYY-MM-DD`). A list without dates is never guessed
 * from: it proves only that the person was listed on the day it was taken.
 *
 * @example inOffice({ startsOn: '2011-04-01', endsOn: '2014-06-30', listedOn: null }, '2011-09-15') // 'in-office'
 */
export function inOffice(term: Term, day: string): OfficeAnswer {
  const { startsOn, endsOn } = term;
  if (startsOn !== null && day < startsOn) return 'not-in-office';
  if (endsOn !== null && day > endsOn) return 'not-in-office';
  if (term.absentOn === day) return 'not-in-office';
  if (startsOn !== null) return 'in-office';
  return term.listedOn === day ? 'listed-that-day' : 'unknown';
}
