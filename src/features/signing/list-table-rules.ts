import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';

/** With `info` the parser wraps each record; its types do not say so. */
const withLines = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);

export function cells(text: string): Answer<{ record: string[]; line: number }[]> {
  try {
    const parsed = withLines.parse(
      parse(text, {
        delimiter: delimiterOf(text),
        info: true,
        skip_empty_lines: true,
        skip_records_with_empty_values: true,
        relax_column_count: true,
        relax_quotes: true,
        trim: true,
      }),
    );
    return parsed.map(({ record, info }) => ({ record, line: info.lines }));
  } catch {
    return refuse('invalid', 'list-unreadable');
  }
}

/** The one that occurs most often in the heading row: two delimiters at once would split names. */
function delimiterOf(text: string): string {
  const heading = text.trimStart().split(/\r?\n/, 1)[0] ?? '';
  const count = (mark: string) => heading.split(mark).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

export function foldHeading(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}
