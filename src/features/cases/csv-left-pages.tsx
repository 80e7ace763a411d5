import type { Translate } from '#ui';
import type { LeftList } from './archive-upload-rules.ts';
import { printCsv } from './csv-rules.ts';
import { faultLine } from './csv-review-pages.tsx';
import type { Kind } from './rules.ts';

/** The rows that were left, as they stood in the file, with why: to be mended and brought again. */
export function leftTable(t: Translate, kind: Kind | null, left: LeftList): string {
  const why = ({ faults, knownAs }: LeftList['rows'][number]): string =>
    knownAs === null
      ? faults.map((fault) => faultLine(t, kind ?? 'subject', fault)).join(' ')
      : `${t('cases.import.known.alike')} ${knownAs}`;
  return printCsv([
    [...left.header, t('cases.import.why')],
    ...left.rows.map((row) => [...left.header.map((_, index) => row.cells[index] ?? ''), why(row)]),
  ]);
}
