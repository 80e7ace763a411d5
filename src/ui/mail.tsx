import { renderToString } from 'preact-render-to-string';
import { textDirection } from '#kernel/language';
import { Part } from './mail-html.tsx';
import type { MailPart } from './mail-plain.ts';
import { asText, wrap } from './mail-plain.ts';

/** A mail ready for the queue: the same words as plain text and as HTML. */
export type MailText = { readonly subject: string; readonly text: string; readonly html: string };

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
