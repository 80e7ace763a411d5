import { LIMITS } from './content-rules.ts';
import type { DraftForm } from './form-rules.ts';

type Rows = 'subjects' | 'addressees' | 'demands';

/** What a button of the letter desk does to the form without saving it: `raise demands -1`. */
export type Edit = {
  readonly act: 'add' | 'remove' | 'raise' | 'lower';
  readonly rows: Rows;
  readonly key: string;
};

const SHAPE = /^(add|remove|raise|lower) (subjects|addressees|demands)(?: (-?\d{1,9}))?$/;

export function parseEdit(text: string): Edit | null {
  const [, act, rows, key = ''] = SHAPE.exec(text) ?? [];
  if (act === undefined || rows === undefined) return null;
  return { act: act as Edit['act'], rows: rows as Rows, key }; // the expression names exactly these
}

/** The form with one row more, one less, or two in the other order. Everything typed stays as it is. */
export function editForm(form: DraftForm, edit: Edit, fixedDemands: number): DraftForm {
  switch (edit.act) {
    case 'add':
      return addRow(form, edit.rows);
    case 'remove':
      return removeRow(form, edit.rows, edit.key);
    case 'raise':
      return moveRow(form, edit, -1, fixedDemands);
    case 'lower':
      return moveRow(form, edit, 1, fixedDemands);
    default:
      return edit.act satisfies never;
  }
}

function addRow(form: DraftForm, rows: Rows): DraftForm {
  if (form[rows].length >= LIMITS[rows]) return form;
  const key = String(Math.min(0, ...form[rows].map((row) => Number(row.key))) - 1);
  switch (rows) {
    case 'subjects':
      return { ...form, subjects: [...form.subjects, { key, kind: 'person', name: '', note: '' }] };
    case 'addressees': {
      const row = {
        key,
        name: '',
        office: '',
        country: '',
        basis: 'stated',
        email: '',
        postal: '',
      };
      return { ...form, addressees: [...form.addressees, row] };
    }
    case 'demands': {
      // most demands go to everyone addressed; taking one off is easier than remembering all
      const addressees = form.addressees.map((one) => one.key);
      const row = { key, type: 'other', text: '', subjects: [], addressees };
      return { ...form, demands: [...form.demands, row] };
    }
    default:
      return rows satisfies never;
  }
}

function removeRow(form: DraftForm, rows: Rows, key: string): DraftForm {
  const without = <Row extends { key: string }>(list: readonly Row[]): Row[] =>
    list.filter((row) => row.key !== key);
  const free = (keys: readonly string[]): string[] => keys.filter((one) => one !== key);
  switch (rows) {
    case 'subjects': {
      const demands = form.demands.map((row) => ({ ...row, subjects: free(row.subjects) }));
      return { ...form, subjects: without(form.subjects), demands };
    }
    case 'addressees': {
      const demands = form.demands.map((row) => ({ ...row, addressees: free(row.addressees) }));
      return { ...form, addressees: without(form.addressees), demands };
    }
    case 'demands':
      return { ...form, demands: without(form.demands) };
    default:
      return rows satisfies never;
  }
}

function moveRow(form: DraftForm, { rows, key }: Edit, by: -1 | 1, fixed: number): DraftForm {
  const list = form[rows];
  const from = list.findIndex((row) => row.key === key);
  const to = from + by;
  const one = list[from];
  const other = list[to];
  if (one === undefined || other === undefined) return form;
  if (rows === 'demands') {
    if (isFixed(one.key, fixed) || isFixed(other.key, fixed)) return form;
    return { ...form, demands: swapped(form.demands, from, to, true) };
  }
  return rows === 'subjects'
    ? { ...form, subjects: swapped(form.subjects, from, to, false) }
    : { ...form, addressees: swapped(form.addressees, from, to, false) };
}

/** A demand that stands in a version keeps its number, and with it its place. */
export function isFixed(key: string, fixedDemands: number): boolean {
  return Number(key) > 0 && Number(key) <= fixedDemands;
}

/** Demands stand in the order of their numbers, so the two change numbers as well as places. */
function swapped<Row extends { key: string }>(
  list: readonly Row[],
  from: number,
  to: number,
  exchangeKeys: boolean,
): Row[] {
  const one = list[from];
  const other = list[to];
  if (one === undefined || other === undefined) return [...list];
  const first = exchangeKeys ? { ...one, key: other.key } : one;
  const second = exchangeKeys ? { ...other, key: one.key } : other;
  return list.map((row, index) => (index === from ? second : index === to ? first : row));
}
