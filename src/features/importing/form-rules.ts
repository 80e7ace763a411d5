import { headFields, rowFields, rowKinds } from './review-rules.ts';
import type { Choice, Review, RowKind } from './review-rules.ts';

/** The fields of a posted form, each as the texts sent under its name. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/**
 * What a form says, laid over what is kept. A form carries the rows of one page only: rows it does
 * not name, and fields it does not send, stay as they are.
 */
export function mergeForm(kept: Review, fields: Fields): Review {
  const head = Object.fromEntries(
    headFields.map((name) => [name, lineEnds(fields.get(name)?.[0]) ?? kept[name]]),
  );
  return {
    ...kept,
    ...head,
    addressees: mergeRows(kept.addressees, 'addressees', fields),
    subjects: mergeRows(kept.subjects, 'subjects', fields),
    demands: mergeRows(kept.demands, 'demands', fields),
    signatories: mergeRows(kept.signatories, 'signatories', fields).map((one) =>
      withChoice(one, fields),
    ),
  };
}

/** Browsers send CRLF whatever was shown. */
const lineEnds = (text: string | undefined): string | undefined => text?.replaceAll('\r\n', '\n');

function mergeRows<Row extends { readonly key: number }>(
  rows: readonly Row[],
  kind: RowKind,
  fields: Fields,
): Row[] {
  const sent = new Set(fields.get(kind) ?? []);
  return rows.map((row) => {
    if (!sent.has(String(row.key))) return row;
    const typed = rowFields[kind].flatMap((field) => {
      const value = fields.get(`${kind}.${row.key}.${field}`)?.[0];
      return value === undefined ? [] : [[field, lineEnds(value)]];
    });
    return { ...row, ...Object.fromEntries(typed) };
  });
}

/** Whom the form takes somebody to be: `''` not decided, `none` nobody of a roster, else a mandate. */
function withChoice(row: Review['signatories'][number], fields: Fields) {
  const sent = fields.get('signatories')?.includes(String(row.key)) ?? false;
  const value = sent ? fields.get(`signatories.${row.key}.choice`)?.[0] : undefined;
  if (value === undefined) return row;
  const mandateId = MANDATE.test(value) ? value : null;
  if (mandateId === null && value !== 'none') return { ...row, choice: null };
  const same = row.choice !== null && row.choice.mandateId === mandateId;
  const choice: Choice = same && row.choice ? row.choice : { mandateId, how: 'alone' };
  return { ...row, choice };
}

const MANDATE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The fields where two reviews of one import say different things, with what the first one says. */
export function differences(
  theirs: Review,
  mine: Review,
): { readonly field: string; readonly text: string }[] {
  const found: { field: string; text: string }[] = [];
  for (const name of headFields)
    if (theirs[name] !== mine[name]) found.push({ field: name, text: theirs[name] });
  for (const kind of rowKinds) {
    const own = new Map<number, object>(mine[kind].map((row) => [row.key, row]));
    for (const row of theirs[kind]) {
      const other = own.get(row.key);
      if (other === undefined || JSON.stringify(other) === JSON.stringify(row)) continue;
      const text = Object.entries(row).flatMap(([name, value]) =>
        typeof value === 'string' && name !== 'type' && value !== '' ? [value] : [],
      );
      found.push({ field: `${kind}.${row.key}`, text: text.join(', ') });
    }
  }
  return found;
}
