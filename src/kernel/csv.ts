/**
 * A cell that a spreadsheet would run as a formula, or that looks as if it had been kept from that. A
 * plain number is none.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Puts `'` before what a spreadsheet would run. */
function neutral(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Takes the `'` off again that `neutral` put there. */
export function asTyped(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Before the first line: without it Excel takes UTF-8 for something else. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * One line of a table as RFC 4180 wants it, with its end.
 *
 * @example csvLine(['a', '=1+1', 'x, "y"']) // `a,'=1+1,"x, ""y"""\r\n`
 */
export function csvLine(row: readonly string[]): string {
  return `${row.map(cellOf).join(',')}\r\n`;
}

function cellOf(text: string): string {
  const safe = neutral(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
