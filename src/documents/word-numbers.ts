/**
 * Numbers of lists in a Word file. The library begins each stretch of a list with 1; in Word a list goes on after a
 * paragraph between two of its items, and the letter says "3." there.
 */

/** As much of the library's document as is looked at. */
type Part = {
  readonly type?: string;
  readonly children?: readonly Part[];
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
};

/** Around a number, until the page is made; nobody types these. */
const BEGIN = '\ue0f0';
const END = '\ue0f1';

/**
 * `word/numbering.xml` with an abstract list of its own for each list, so that the library gives every list its own
 * levels; levels without a number are taken out, because the library would number them.
 */
export function separateLists(xml: string): string {
  const abstracts = new Map<string, string>();
  for (const [block, id] of xml.matchAll(
    /<w:abstractNum\s[^>]*?w:abstractNumId="([^"]+)"[^]*?<\/w:abstractNum>/g,
  ))
    if (id !== undefined) abstracts.set(id, withoutUnnumbered(block));
  let copies = '';
  const nums = xml.replaceAll(
    /(<w:num\s[^>]*?w:numId="([^"]+)"[^>]*>\s*<w:abstractNumId\s+w:val=")([^"]+)"/g,
    (whole: string, before: string, num: string, id: string) => {
      const block = abstracts.get(id);
      if (block === undefined) return whole;
      copies += block.replace(/w:abstractNumId="[^"]+"/, `w:abstractNumId="${id}-${num}"`);
      return `${before}${id}-${num}"`;
    },
  );
  return nums.replace(/<w:num\s/, (first) => copies + first);
}

function withoutUnnumbered(block: string): string {
  return block.replaceAll(/<w:lvl\s[^]*?<\/w:lvl>/g, (level) =>
    /<w:numFmt\s+w:val="none"/.test(level) ? '' : level,
  );
}

/** The document with each numbered paragraph's number at its beginning, marked for `withValues`. */
export function markNumbers(document: Part): Part {
  const counts = new Map<object, { level: number; count: number }>();
  return marked(document, counts);
}

function marked(part: Part, counts: Map<object, { level: number; count: number }>): Part {
  const { numbering } = part;
  // in the order of the document: the number of this paragraph before those within it
  const number = part.type === 'paragraph' && numbering?.isOrdered ? next(numbering, counts) : null;
  if (!part.children) return part;
  const children = part.children.map((child) => marked(child, counts));
  if (number === null) return { ...part, children };
  const text = { type: 'text', value: `${BEGIN}${number}${END}` };
  return { ...part, children: [{ type: 'run', children: [text] }, ...children] };
}

/** One more than before, and what is deeper begins anew. */
function next(
  numbering: { readonly level: string },
  counts: Map<object, { level: number; count: number }>,
): number {
  const level = Number(numbering.level);
  for (const other of counts.values()) if (other.level > level) other.count = 0;
  const mine = counts.get(numbering) ?? { level, count: 0 };
  mine.count += 1;
  counts.set(numbering, mine);
  return mine.count;
}

/** The page with the numbers where HTML has them. */
export function withValues(html: string): string {
  return html
    .replaceAll(/<li>((?:<[^<>]{1,200}>){0,20})\ue0f0(\d+)\ue0f1/g, '<li value="$2">$1')
    .replaceAll(/\ue0f0\d*\ue0f1?/g, '');
}
