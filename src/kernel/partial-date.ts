import edtf from 'edtf';

/** The first and the last calendar day a date can mean, `YYYY-MM-DD`; null where it is open. */
export type DaySpan = { readonly earliest: string | null; readonly latest: string | null };

const LONGEST = 60;

/** Reads a partial date (EDTF level 1). Null when it is none. */
export function readPartialDate(text: string): DaySpan | null {
  if (text.length > LONGEST || !/^(\d{2}[\dX]|\/|\.\.)/.test(text)) return null;
  try {
    const { min, max } = edtf(text) as unknown as { min: number; max: number };
    return { earliest: dayOf(min), latest: dayOf(max) };
  } catch {
    return null; // the library throws on what it cannot read
  }
}

const dayOf = (ms: number): string | null =>
  Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : null;
