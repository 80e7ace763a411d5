import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { textDirection } from '#kernel/language';

/** What a mail is made of, top to bottom. */
export type MailPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly text: string; readonly href: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'quote'; readonly text: string; readonly lang?: string }
  | { readonly kind: 'note'; readonly text: string; readonly href?: string };

/** A mail ready for the queue: the same words as plain text and as HTML. */
export type MailText = { readonly subject: string; readonly text: string; readonly html: string };

const LINE = 72;

/**
 * Sets a mail: plain text first, for those who read it that way; the HTML is the same words.
 * No picture, no remote file, nothing that tells us whether it was read.
 *
 * @example
 * mailText({ language: 'en', subject: t('access.mail.code.subject'), parts: [
 *   { kind: 'text', text: t('access.mail.code.text') }, { kind: 'code', code }] })
 */
export function mailText(mail: {
  readonly language: string;
  readonly subject: string;
  readonly parts: readonly MailPart[];
  readonly footer: string;
}): MailText {
  const footer: MailPart = { kind: 'note', text: mail.footer };
  const text = [...mail.parts.map(asText), `-- \n${wrap(mail.footer)}`].join('\n\n');
  const html = renderToString(
    <html lang={mail.language} dir={textDirection(mail.language)}>
      <head>
        <meta charset="utf-8" />
        <title>{mail.subject}</title>
        <meta name="color-scheme" content="light dark" />
      </head>
      <body style="margin:0;padding:24px 16px;font:17px/1.55 Georgia,serif">
        <div style="max-width:34em;margin:0 auto">
          {mail.parts.map((part) => (
            <Part part={part} />
          ))}
          <hr style="border:0;border-top:1px solid #999;margin:28px 0 12px" />
          <Part part={footer} />
        </div>
      </body>
    </html>,
  );
  return { subject: mail.subject, text: `${text}\n`, html: `<!doctype html>${html}` };
}

function asText(part: MailPart): string {
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
function wrap(text: string, width = LINE): string {
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

const small = 'font:14px/1.5 system-ui,sans-serif;color:#555';

function Part({ part }: { part: MailPart }): VNode {
  switch (part.kind) {
    case 'text':
      return <p style="white-space:pre-line">{part.text}</p>;
    case 'action':
      return (
        <p>
          <a
            href={part.href}
            style="display:inline-block;padding:10px 18px;border-radius:6px;background:#7a1f2b;color:#fff;text-decoration:none"
          >
            {part.text}
          </a>
          <br />
          <span style={`${small};word-break:break-all`}>{part.href}</span>
        </p>
      );
    case 'code':
      return (
        <p style="font:600 26px/1.3 ui-monospace,monospace;letter-spacing:.12em">{part.code}</p>
      );
    case 'quote':
      return (
        <blockquote
          lang={part.lang}
          style="margin:16px 0;padding:2px 16px;border-inline-start:3px solid #bbb;white-space:pre-line"
        >
          {part.text}
        </blockquote>
      );
    case 'note':
      return (
        <p style={small}>
          {part.href === undefined ? part.text : <a href={part.href}>{part.text}</a>}
        </p>
      );
    default:
      return part satisfies never;
  }
}
