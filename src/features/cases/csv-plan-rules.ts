import type { Json } from './archive-case-rules.ts';
import { isJson } from './archive-case-rules.ts';
import { recogniseColumns } from './csv-column-rules.ts';
import type { Column } from './csv-column-rules.ts';
import { likenessAmong } from './csv-likeness-rules.ts';
import type { Alike } from './csv-likeness-rules.ts';
import { finderOf, readRow, saysKey } from './csv-row-rules.ts';
import type { Nameable, Row } from './csv-row-rules.ts';
import type { Table } from './csv-text-rules.ts';
import type { Kind } from './rules.ts';

/** What would happen to one row of a table. */
export type PlannedRow = Row & {
  readonly outcome: 'new' | 'known' | 'fault';
  /** What it is in words. */
  readonly called: string;
  /** What it probably is already, and why that is thought. */
  readonly knownAs: Alike | null;
};

export type TablePlan = {
  readonly columns: readonly Column[];
  readonly rows: readonly PlannedRow[];
};

/** A few milliseconds' work. */
const ROWS_AT_ONCE = 10;

/**
 * The dry run of a table: what each row would become, what is probably there already, what cannot be
 * kept. `entries` are those of the case; nothing of another case is looked at. `pause` lets others go on
 * now and then.
 */
export async function planTable(
  kind: Kind,
  table: Table,
  entries: readonly Nameable[],
  pause: () => Promise<void> = async () => {},
): Promise<TablePlan> {
  const columns = recogniseColumns(kind, table.header);
  const find = finderOf(entries);
  const same = entries.filter((entry) => entry.kind === kind);
  const said = new Map(
    same.map(({ content }) => [saysKey(kind, content), calledOf(content)] as const),
  );
  const names = likenessAmong(
    kind === 'subject' ? same.map(({ content }) => namesOf(content)) : [],
  );
  const planRow = (cells: Table['rows'][number]): PlannedRow => {
    const row = readRow(kind, columns, cells, find);
    const { content } = row.draft;
    const called = calledOf(content);
    if (row.faults.length > 0) return { ...row, outcome: 'fault', called, knownAs: null };
    const key = saysKey(kind, content);
    const twin = said.get(key);
    said.set(key, called); // a row that stands twice in the file is known the second time
    const knownAs = twin === undefined ? alike(names, content) : { text: twin, why: [] };
    return { ...row, outcome: knownAs === null ? 'new' : 'known', called, knownAs };
  };
  const rows: PlannedRow[] = [];
  for (const cells of table.rows) {
    if (rows.length % ROWS_AT_ONCE === 0) await pause();
    rows.push(planRow(cells));
  }
  return { columns, rows };
}

const namesOf = (content: Json): readonly string[] => {
  const rows = content['names'];
  const list = Array.isArray(rows) ? rows.filter(isJson) : [];
  return list.flatMap(({ text }) => (typeof text === 'string' && text !== '' ? [text] : []));
};

/** Somebody of the case with a name so alike that it may be the same person. */
function alike(find: ReturnType<typeof likenessAmong>, content: Json): Alike | null {
  for (const name of namesOf(content)) {
    const found = find(name);
    if (found !== null) return found;
  }
  return null;
}

const SAYS = ['what', 'title', 'offence', 'type', 'use'];

function calledOf(content: Json): string {
  const [name] = namesOf(content);
  if (name !== undefined) return name;
  const said = SAYS.map((field) => content[field]).find(
    (one) => typeof one === 'string' && one !== '',
  );
  return typeof said === 'string' ? said.slice(0, 100) : '';
}
