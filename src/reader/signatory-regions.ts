import { chooseLists } from './signatory-choice.ts';
import { tailsOf } from './signatory-tail.ts';
import type { Weighed } from './signatory-weights.ts';

/** Rows that together are a list of names. */
export type Region = {
  readonly rows: readonly Weighed[];
  /** The row that announces it stands first: a closing or a heading. */
  readonly anchored: boolean;
  /** It is only the last few lines of the letter. */
  readonly tail: boolean;
  /** Places of its first and last row among all rows. */
  readonly first: number;
  readonly last: number;
};

const NO_ANCHOR = 4.5;
const LEAVE = 0.5;

/** The rows that a list is made of: the best way to cut the letter into lists and what is not. */
export function regionsOf(weighed: readonly Weighed[]): Region[] {
  const tails = tailsOf(weighed);
  const inside = bestCut(weighed, tails);
  const regions: Region[] = [];
  for (let from = 0; from < weighed.length; from += 1) {
    if (!inside[from]) continue;
    let to = from;
    while (to < weighed.length && inside[to] && (to === from || !opens(weighed, to))) to += 1;
    const anchored = opens(weighed, from);
    regions.push({
      rows: weighed.slice(from, to),
      anchored,
      tail: !anchored && tails[from] === true,
      first: from,
      last: to - 1,
    });
    from = to - 1;
  }
  return chooseLists(weighed, regions);
}

const opens = (weighed: readonly Weighed[], at: number): boolean => {
  const kind = weighed[at]?.role?.kind;
  return kind === 'closing' || kind === 'heading';
};

/** Two states over the rows, in a list or not, and what it costs to change. */
function bestCut(weighed: readonly Weighed[], tails: readonly boolean[]): boolean[] {
  const enteredIn: boolean[] = [];
  const leftOut: boolean[] = [];
  let out = 0;
  let list = -Infinity;
  weighed.forEach((one, at) => {
    const enter =
      out - (tails[at] ? Math.min(0.4, entryCost(weighed, at)) : entryCost(weighed, at));
    const leave = list - (one.role?.kind === 'stop' ? 0 : LEAVE);
    enteredIn.push(enter > list);
    leftOut.push(leave > out);
    const nextList = Math.max(list, enter) + one.weight;
    out = Math.max(out, leave);
    list = nextList;
  });
  const inside: boolean[] = [];
  let state = list > out;
  for (let at = weighed.length - 1; at >= 0; at -= 1) {
    inside[at] = state;
    state = state ? !enteredIn[at] : (leftOut[at] ?? false);
  }
  return inside;
}

function entryCost(weighed: readonly Weighed[], at: number): number {
  const one = weighed[at];
  const before = weighed[at - 1];
  if (opens(weighed, at)) return 0.3;
  if ((one?.weight ?? 0) < 0.5) return NO_ANCHOR + 3;
  if (one?.role?.kind === 'group') return 3;
  if (before && endsLikeClosing(before) && (one?.row.gap ?? 0) > 0) return 2;
  if (before?.role?.kind === 'contact' && before.row.gap > 0) return 3;
  return NO_ANCHOR;
}

/** `Con i nostri migliori e affettuosi auguri,`: a short row of its own that ends in a comma. */
function endsLikeClosing({ row, shape, role }: Weighed): boolean {
  return (
    role === null &&
    row.mark === null &&
    row.gap > 0 &&
    shape.words <= 9 &&
    shape.person < 0.5 &&
    /[,،]\s*$/u.test(row.piece.text)
  );
}
