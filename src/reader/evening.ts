/** Line ends other than a line feed, one character each. */
const LINE_END = /\r(?!\n)|[\u000B\u000C\u0085\u2028\u2029]/gu;
/** Spaces that look like one, and what copies carry along unseen; `\r` stays before its `\n`. */
const BLANK = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\r]/gu;
/** Direction and joining marks at the edge of a word say nothing; inside a word they stay. */
const EDGE_MARK =
  /(?<=^|\s)[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF](?=\s|$)/gmu;

/**
 * The text with everything that only disturbs turned into as much white space: exotic line ends and
 * spaces, unseen marks, HTML comments, the back-ticks of wiki exports, escapes of Markdown. It is
 * as long as the text, in UTF-16 units: a position in one is a position in the other.
 *
 * @example
 * evenOut('Dear\u00A0Minister,\r') // 'Dear Minister,\n'
 */
export function evenOut(text: string): string {
  const even = text.replaceAll(LINE_END, '\n').replaceAll(BLANK, ' ').replaceAll(EDGE_MARK, ' ');
  return unescape(blankWiki(blankComments(even)));
}

/** An open comment that never ends is text: so each `-->` is looked for once. */
function blankComments(text: string): string {
  let even = '';
  let at = 0;
  for (;;) {
    const open = text.indexOf('<!--', at);
    const close = open === -1 ? -1 : text.indexOf('-->', open + 4);
    if (close === -1) return even + text.slice(at);
    even += text.slice(at, open) + blank(text.slice(open, close + 3));
    at = close + 3;
  }
}

/** As long, with its line ends. */
function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

const WIKI_LINE = /^`[^\n]*`\\?[ \t]*$/gmu;
const WIKI_LINK = /\[([^[\]\n]{0,200})\]\(([^()\n]{0,400}"wikilink")\)/gu;

/** Wiki exports set every line between back-ticks; then those, and links to wiki pages, are noise. */
function blankWiki(text: string): string {
  const links = text.replaceAll(
    WIKI_LINK,
    (_whole, words: string, page: string) => ` ${words}  ${blank(page)} `,
  );
  const wrapped = links.match(WIKI_LINE)?.length ?? 0;
  if (wrapped < 5) return links;
  return links.replaceAll(/`(\\?)/gu, (whole) => blank(whole));
}

const ESCAPED_AFTER_SPACE = /(^|[\s(])\\(["'*_#<>@[\]()-])/gmu;
const ESCAPED_BEFORE_SPACE = /\\(["'*_#<>@[\]()-])(?=[\s.,;:!?)]|$)/gmu;

/** `\"` becomes `"` and a space, on the outer side of the word. */
function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(ESCAPED_AFTER_SPACE, '$1 $2').replaceAll(ESCAPED_BEFORE_SPACE, '$1 ');
}
