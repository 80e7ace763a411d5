/** What a mail is made of, top to bottom. */
export type MailPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly text: string; readonly href: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'quote'; readonly text: string; readonly lang?: string }
  | { readonly kind: 'note'; readonly text: string; readonly href?: string };

const LINE = 72;

export function asText(part: MailPart): string {
  switch (part.kind) {
    case 'text':
      return wrap(part.text);
    case 'action':
      return `${wrap(part.text)}\n${part.href}`;
    case 'code':
      return `    ${part.code}`;
    case 'quote':
      return wrap(part.text, LINE - 2)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'note':
      return part.href === undefined ? wrap(part.text) : `${wrap(part.text)}\n${part.href}`;
    default:
      return part satisfies never;
  }
}

/** Breaks lines between words; a long address stays whole, so that it can be clicked. */
export function wrap(text: string, width = LINE): string {
  return text
    .split('\n')
    .map((line) => {
      const lines = [''];
      for (const word of line.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last === '') lines[lines.length - 1] = word;
        else if (last.length + 1 + word.length <= width)
          lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
      }
      return lines.join('\n');
    })
    .join('\n');
}
