/**
 * Markdown as light text: headings and bullets in one form, emphasis and addresses of links taken off.
 *
 * @example lightMarkdown('Title\n=====\n\n* **Release** them') // '# Title\n\n- Release them'
 */
export function lightMarkdown(text: string): string {
  const lines = withoutFrontMatter(text.replaceAll(/\r\n?/g, '\n')).split('\n');
  const out: string[] = [];
  let fenced = false;
  for (const line of lines) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      continue;
    }
    const before = out.at(-1) ?? '';
    const under = fenced ? null : /^ {0,3}(=+|-{2,})[ \t]*$/.exec(line.slice(0, 200));
    if (under && before.trim() !== '' && !/^(?:#|- )/.test(before))
      out[out.length - 1] = `${under[1]?.startsWith('=') ? '#' : '##'} ${before.trim()}`;
    else out.push(fenced ? line : lightLine(line));
  }
  return out.join('\n');
}

/** A heading with facts for a site's generator, between two lines of dashes. */
function withoutFrontMatter(text: string): string {
  if (!text.startsWith('---\n')) return text;
  const end = text.indexOf('\n---\n', 3);
  return end > 0 && end < 4000 ? text.slice(end + 5) : text;
}

function lightLine(line: string): string {
  const marked = line
    .replace(/^( {0,8})[*+-][ \t]+(?=\S)/, '$1- ')
    .replace(/^ {0,3}(#{1,6})[ \t]+/, '$1 ')
    .replace(/^(#{1,6} .{0,300}?)[ \t]+#+[ \t]*$/, '$1');
  return marked
    .replaceAll(/!\[([^[\]]{0,300})\]\([^()\s]{0,500}\)/g, '$1')
    .replaceAll(/\[([^[\]]{1,300})\]\(<?[^()<>\s]{0,500}>?(?: "[^"]{0,200}")?\)/g, '$1')
    .replaceAll(/(\*\*|__)(?=\S)([^*_\n]{1,500}?)\1/g, '$2')
    .replaceAll(/(?<![\w*])\*(?=\S)([^*\n]{1,300})(?<=\S)\*(?![\w*])/g, '$1')
    .replaceAll(/(?<![\w_])_(?=\S)([^_\n]{1,300})(?<=\S)_(?![\w_])/g, '$1')
    .replaceAll(/\\([\\`*_{}[\]()#+.!|>~-])/g, '$1');
}
