import { parse } from 'csv-parse/sync';
import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';

export const CSV_LIMITS = { bytes: 5_000_000, rows: 10_000, columns: 400, cell: 20_000 } as const;

// What Windows-1252 has where Latin-1 has control characters: Node 20 decodes it as Latin-1.
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A table as text: its first line names the columns. `line` counts as a text editor does. */
export type Table = {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/**
 * Reads a table from a spreadsheet: UTF-8, UTF-16 with its mark or Windows-1252; comma, semicolon or
 * tab. Quotes that do not close cost one line, not the file.
 */
export function readTable(bytes: Uint8Array): Answer<Table> {
  if (bytes.length > CSV_LIMITS.bytes) {
    return refuse('invalid', 'too-large', { limit: `${CSV_LIMITS.bytes / 1_000_000} MB` });
  }
  const text = decode(bytes);
  if (text.includes('\u0000')) return refuse('invalid', 'case-csv-no-text');
  const records = recordsOf(text);
  const [header, ...rows] = records;
  if (header === undefined || header.cells.length === 0) return refuse('invalid', 'case-csv-empty');
  if (rows.length > CSV_LIMITS.rows) {
    return refuse('invalid', 'case-csv-too-many-rows', { limit: CSV_LIMITS.rows });
  }
  if (header.cells.length > CSV_LIMITS.columns) {
    return refuse('invalid', 'case-csv-too-many-columns', { limit: CSV_LIMITS.columns });
  }
  if (rows.length === 0) return refuse('invalid', 'case-csv-no-rows');
  return { header: header.cells, rows };
}

type Record = { readonly line: number; readonly cells: readonly string[] };

/** A file that cannot be parsed as a whole is read line by line. */
function recordsOf(text: string): readonly Record[] {
  const delimiter = separatorOf(text);
  const whole = parsed(text, delimiter, 1);
  if (whole !== null) return whole;
  return text
    .split(/\r\n|\r|\n/)
    .slice(0, CSV_LIMITS.rows + 2)
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const one = parsed(line, delimiter, index + 1)?.[0];
      return [one ?? { line: index + 1, cells: line.split(delimiter) }];
    });
}

type WithInfo = { readonly record: string[]; readonly info: { readonly lines: number } };

function parsed(text: string, delimiter: string, from: number): readonly Record[] | null {
  try {
    const options = {
      delimiter,
      info: true,
      skip_empty_lines: true,
      skip_records_with_all_empty_fields: true,
      relax_column_count: true,
      max_record_size: 200_000,
      to: CSV_LIMITS.rows + 2,
    };
    // with `info` the parser wraps each record; its types do not say so
    const records = parse(text, options) as unknown as readonly WithInfo[];
    return records
      .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
      .map(({ record, info }) => ({ line: from + info.lines - 1, cells: record }));
  } catch {
    return null;
  }
}

function separatorOf(text: string): string {
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((mark) => [mark, header.split(mark).length] as const);
  return counted.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    const latin1 = new TextDecoder('latin1').decode(bytes);
    return latin1.replaceAll(/[\u0080-\u009f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80] ?? sign);
  }
}
