/** What has a place on the line: from, to (in pixels), and how wide its words are. */
export type Placed = { readonly from: number; readonly to: number; readonly words: number };

export type InLane = {
  readonly lane: number;
  /** Where its words stand; over its bar when that is as long as the drawing, none for no words. */
  readonly side: 'after' | 'before' | 'over' | 'none';
};

const AIR = 10;

type Room = { readonly width: number; readonly lanes: number };

/**
 * Puts each one into the first lane where it touches no other: null where no lane has room.
 * Words stand after their mark, before it where the drawing would end.
 */
export function laneUp(items: readonly Placed[], room: Room): (InLane | null)[] {
  const lanes: [number, number][][] = [];
  return items.map((item) => {
    const side = sideOf(item, room.width);
    const from = side === 'before' ? item.from - AIR - item.words : item.from;
    const to = side === 'after' ? item.to + AIR + item.words : item.to;
    for (let lane = 0; lane < room.lanes; lane += 1) {
      const taken = (lanes[lane] ??= []);
      if (taken.every(([start, end]) => to + AIR < start || end + AIR < from)) {
        taken.push([from, to]);
        return { lane, side };
      }
    }
    return null;
  });
}

function sideOf({ from, to, words }: Placed, width: number): InLane['side'] {
  if (words === 0) return 'none';
  if (to + AIR + words <= width) return 'after';
  return from - AIR - words >= 0 ? 'before' : 'over';
}

/** Isolated, so that a name in another direction turns nothing around it. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u;

/** About how wide a text is drawn, in units of the letter size; never less than it is. */
export function widthOf(text: string, size: number): number {
  let units = 0;
  for (const letter of text) {
    if (WIDE.test(letter)) units += 1.02;
    else if (/\p{M}/u.test(letter)) units += 0;
    else if (/[\p{Lu}mwMWшщжюфъЮМ@—%]/u.test(letter)) units += 0.68;
    else if (/[\s.,;:!'’|iljftrI()-]/u.test(letter)) units += 0.33;
    else units += 0.53;
  }
  return units * size;
}

/** Shortened to a number of letters, at a space where there is one, with an ellipsis. */
export function shorten(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(flat);
  if (letters.length <= most) return flat;
  const cut = letters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
