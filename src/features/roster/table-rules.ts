import { parse } from 'csv-parse/sync';
import type { Answer } from '#kernel/refusal';
import { refuse } from '#kernel/refusal';
import { LIMITS } from './row-rules.ts';

/** One line may not swallow the file when a quote is never closed. */
const LONGEST_RECORD = 100_000;

/** The separator that stands most often in the header line. */
function separatorOf(text: string): string {
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((mark) => [mark, header.split(mark).length] as const);
  return counted.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}

export function readTable(text: string, lines: number): Answer<string[][]> {
  try {
    const table = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
      to: lines,
    });
    if (table.length > LIMITS.rows + 1) {
      return refuse('invalid', 'roster-too-many-rows', { most: LIMITS.rows });
    }
    return table;
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    return refuse('invalid', 'roster-csv-broken', { line });
  }
}
