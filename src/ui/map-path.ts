/** Distances are a third shorter to write than places: `M10.5,3l1-.5` for `M10.5,3L11.5,2.5`. */
export function relativePath(path: string): string {
  let [x, y] = [0, 0]; // in tenths, so that rounding never adds up
  let written = '';
  for (const [, command = '', right = '', down = ''] of path.matchAll(STEP)) {
    if (command === 'Z') {
      written += 'z';
      continue;
    }
    const [toX, toY] = [Math.round(Number(right) * 10), Math.round(Number(down) * 10)];
    written +=
      command === 'M' ? `M${number(toX)}${pair(toY)}` : `l${number(toX - x)}${pair(toY - y)}`;
    [x, y] = [toX, toY];
  }
  // "l1-2l3-4" is "l1-2 3-4"
  return written.replace(
    /(l[^lMz]*)((?:l[^lMz]*)+)/g,
    (_, first: string, rest: string) =>
      first + rest.replace(/l(-?)/g, (_all, minus: string) => minus || ' '),
  );
}

const STEP = /([MLZ])(?:(-?[\d.]+),(-?[\d.]+))?/g;

/** Tenths as text, without the zero before the point. */
const number = (tenths: number): string => String(tenths / 10).replace(/^(-?)0\./, '$1.');

const pair = (tenths: number): string => (tenths < 0 ? number(tenths) : ` ${number(tenths)}`);
