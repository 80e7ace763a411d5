/** Elements whose start and end break a line of text. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ' +
    'ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements nobody reads as text: programs, drawings, menus and controls. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'applet audio button canvas datalist head iframe math nav noembed noframes noscript object ' +
    'option script select style svg template textarea title video xmp'
  ).split(' '),
);

/** What a browser's parser reads as characters up to the matching end tag. */
export const RAW_TEXT: ReadonlyMap<string, 'RCDATA' | 'RAWTEXT' | 'SCRIPT_DATA'> = new Map([
  ['title', 'RCDATA'],
  ['textarea', 'RCDATA'],
  ['style', 'RAWTEXT'],
  ['xmp', 'RAWTEXT'],
  ['iframe', 'RAWTEXT'],
  ['noembed', 'RAWTEXT'],
  ['noframes', 'RAWTEXT'],
  ['script', 'SCRIPT_DATA'],
]);

/** Elements without an end tag. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** A list beginning with one of these is a list, whatever it was typed with. */
const TYPED_BULLET =
  /^(?:[·•‣▪▫●○◦■□◆◇➢➤✓✔\uf000-\uf0ff][ \t\u00a0]*|[§oØüv][ \u00a0]*\u00a0[ \u00a0]+)(?=\S)/;

/** The text without the bullet that was typed, or drawn with a symbol font, before it; null without one. */
export function withoutTypedBullet(text: string): string | null {
  const found = TYPED_BULLET.exec(text.slice(0, 40));
  return found ? text.slice(found[0].length) : null;
}
