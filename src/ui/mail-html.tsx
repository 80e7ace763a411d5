import type { VNode } from 'preact';
import type { MailPart } from './mail-plain.ts';

// no colour of its own: a mail program that turns its page dark would leave grey on black
const small = 'font:14px/1.5 system-ui,sans-serif';

export function Part({ part }: { part: MailPart }): VNode {
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
