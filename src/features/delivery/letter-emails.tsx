import type { VNode } from 'preact';
import { textDirection } from '#kernel/language';
import { Body, bodyText, pickLanguage, renderPage, translator, wrapText } from '#ui';
import type { MailText, Translate } from '#ui';
import { demandsOf, frameOf, headOf, senderOf, signatoryLine, subjectOf } from './frame-emails.tsx';
import { mailBody } from './mail-rules.ts';
import type { LetterMail } from './mail-rules.ts';

/** The letter's language where the screens speak it; around a letter in any other, English. */
const wordsFor = (mail: LetterMail): Translate =>
  translator(pickLanguage({ query: mail.version.content.language }));

/**
 * The letter as one recipient gets it: the same words as plain text and as HTML. No picture, no remote
 * file, nothing that tells us whether it was read.
 */
export function letterEmail(mail: LetterMail): MailText & { readonly sender: string } {
  const t = wordsFor(mail);
  const subject = subjectOf(t, mail);
  const page = (
    <html lang={t.language} dir={textDirection(t.language)}>
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="viewport" content="width=device-width" />
      </head>
      <body style="margin:0;padding:24px 16px;font:17px/1.6 Georgia,'Times New Roman',serif">
        <div style="max-width:36em;margin:0 auto">
          <LetterInMail mail={mail} />
        </div>
      </body>
    </html>
  );
  return { subject, sender: senderOf(t, mail), text: asText(t, mail), html: renderPage(page) };
}

// no colours of our own: many mailboxes are dark, and turn some of them and not others
const QUIET = 'font:14px/1.5 system-ui,sans-serif;opacity:.75;margin:0 0 10px';
const LABEL = 'font:600 13px/1.4 system-ui,sans-serif;letter-spacing:.06em;opacity:.8;margin:0';

/** What the mail shows; `plain` without styles of its own, for a page of ours that has others. */
export function LetterInMail({ mail, plain }: { mail: LetterMail; plain?: boolean }): VNode {
  const t = wordsFor(mail);
  const { language } = mail.version.content;
  const head = headOf(t, mail);
  const style = (css: string): string | undefined => (plain ? undefined : css);
  return (
    <>
      <p style={style(LABEL)}>{head.kicker}</p>
      {head.copy && <p style={style(QUIET)}>{head.copy}</p>}
      <p style={style('margin:20px 0')} dir="auto">
        {head.to.map((line) => (
          <>
            {line}
            <br />
          </>
        ))}
      </p>
      {head.date !== '' && <p style={style('margin:20px 0')}>{head.date}</p>}
      <h1
        lang={language}
        dir="auto"
        style={style('font-size:1.5em;line-height:1.25;margin:24px 0')}
      >
        {head.title}
      </h1>
      <Body blocks={mailBody(mail.version)} lang={language} top={2} />
      {/* the letter may end in "Yours sincerely": its names follow at once */}
      <SignatoryList t={t} mail={mail} style={style} />
      <DemandList t={t} mail={mail} style={style} />
      <hr style={style('border:0;border-top:1px solid #999;margin:32px 0 16px')} />
      {frameOf(t, mail).map(({ text, href }) => (
        <p style={style(QUIET)}>
          {text}
          {href && (
            <>
              <br />
              <a href={href} style={style('word-break:break-all')}>
                {href}
              </a>
            </>
          )}
        </p>
      ))}
    </>
  );
}

type PartProps = {
  readonly t: Translate;
  readonly mail: LetterMail;
  readonly style: (css: string) => string | undefined;
};

const HEADING = 'font-size:1.15em;margin:32px 0 8px';

function DemandList({ t, mail, style }: PartProps): VNode | null {
  const demands = demandsOf(t, mail);
  if (demands.length === 0) return null;
  return (
    <>
      <h2 style={style(HEADING)}>{t('delivery.mail.demands')}</h2>
      <ol style={style('padding-inline-start:1.6em;margin:0')}>
        {demands.map(({ number, text, of }) => (
          <li value={number} style={style('margin:0 0 10px')}>
            <span lang={mail.version.content.language} dir="auto">
              {text}
            </span>
            {of && (
              <>
                <br />
                <span style={style(QUIET)}>{of}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function SignatoryList({ t, mail, style }: PartProps): VNode | null {
  const { signatories } = mail;
  if (signatories.length === 0) return null;
  return (
    <>
      <h2 style={style(HEADING)}>{t('delivery.mail.signed', { count: signatories.length })}</h2>
      <ul style={style('list-style:none;padding:0;margin:0')}>
        {signatories.map((one) => (
          <li style={style('margin:0 0 6px')} dir="auto">
            <strong>{one.name ?? t('erasure.public')}</strong>
            <br />
            <span style={style(QUIET)}>{signatoryLine(t, one)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function asText(t: Translate, mail: LetterMail): string {
  const head = headOf(t, mail);
  const demands = demandsOf(t, mail).map(({ number, text, of }) => {
    const mark = `${number}. `;
    return indented(mark, [text, of].filter((part) => part !== '').join('\n'));
  });
  const signatories = mail.signatories.map((one) =>
    [one.name ?? t('erasure.public'), indented('  ', signatoryLine(t, one))].join('\n').trim(),
  );
  const parts = [
    wrapText(head.kicker.toLocaleUpperCase(t.language)),
    ...(head.copy === null ? [] : [wrapText(head.copy)]),
    head.to.join('\n'),
    head.date,
    wrapText(head.title),
    bodyText(mailBody(mail.version)).split('\n').map(wrapLine).join('\n'),
    ...(signatories.length === 0
      ? []
      : [t('delivery.mail.signed', { count: signatories.length }), signatories.join('\n')]),
    ...(demands.length === 0 ? [] : [t('delivery.mail.demands'), ...demands]),
    '-'.repeat(30),
    ...frameOf(t, mail).map(({ text, href }) =>
      href === undefined ? wrapText(text) : `${wrapText(text)}\n${href}`,
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const LINE = 72;

/** A quotation keeps its mark on every line, a list its indent. */
function wrapLine(line: string): string {
  const [mark = ''] = /^(?:> |- |\d+\. )/.exec(line) ?? [];
  if (mark === '') return wrapText(line);
  return mark === '> '
    ? wrapText(line.slice(2), LINE - 2).replace(/^/gm, mark)
    : indented(mark, line.slice(mark.length));
}

function indented(mark: string, text: string): string {
  const wrapped = wrapText(text, LINE - mark.length);
  return mark + wrapped.replace(/\n/g, `\n${' '.repeat(mark.length)}`);
}
