import { countryName, formatList, formatPartialDate } from '#ui';
import type { Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import { senderNames } from './mail-rules.ts';
import type { LetterMail, MailRecipient, MailSignatory } from './mail-rules.ts';

/** A sentence of the mail's frame, with the address it speaks of. */
export type FrameLine = { readonly text: string; readonly href?: string };

/** "The Minister of Justice, Kazakhstan": a country that the office names already is not told twice. */
function place(t: Translate, { office, country }: { office: string; country: string }): string[] {
  const said = country === '' ? '' : countryName(t.language, country);
  return [office, office.includes(said) ? '' : said].filter((line) => line !== '');
}

export function recipientLines(t: Translate, to: MailRecipient): string[] {
  return [to.name, ...place(t, to)].filter((line) => line !== '');
}

function addressees(t: Translate, mail: LetterMail, wanted?: readonly number[]): string {
  const all = mail.version.content.addressees;
  const meant = wanted === undefined ? all : all.filter(({ number }) => wanted.includes(number));
  return formatList(
    t.language,
    meant.map((one) => [one.name, ...place(t, one)].filter((part) => part !== '').join(', ')),
  );
}

export function subjectOf(t: Translate, { version, recipient }: LetterMail): string {
  const { title } = version.content;
  return recipient.kind === 'copy' ? t('delivery.mail.subject.copy', { title }) : title;
}

export function senderOf(t: Translate, mail: LetterMail): string {
  const names = senderNames(mail.version);
  if (names.length === 0) return '';
  const others = mail.version.content.leads.length - names.length;
  const leads = formatList(t.language, names);
  return others === 0 ? leads : t('delivery.mail.sender', { leads, others });
}

export function headOf(t: Translate, mail: LetterMail) {
  const { version, recipient } = mail;
  const isCopy = recipient.kind === 'copy';
  return {
    kicker: t(isCopy ? 'delivery.mail.kicker.copy' : 'delivery.mail.kicker'),
    copy: isCopy ? t('delivery.mail.copy', { addressees: addressees(t, mail) }) : null,
    to: recipientLines(t, recipient),
    date: version.content.date === '' ? '' : formatPartialDate(t, version.content.date),
    title: version.content.title,
  };
}

/** The demands with their own numbers; whom one is asked of, where it is not everybody. */
export function demandsOf(t: Translate, mail: LetterMail) {
  const { demands, addressees: all } = mail.version.content;
  return demands.map(({ number, text, addressees: of }) => ({
    number,
    text,
    of:
      of.length === 0 || of.length === all.length
        ? ''
        : t('delivery.mail.asked-of', { addressees: addressees(t, mail, of) }),
  }));
}

export function signatoryLine(t: Translate, one: MailSignatory): string {
  return [one.capacity, one.country === '' ? '' : countryName(t.language, one.country)]
    .filter((part) => part !== '')
    .join(', ');
}

/** What stands below the letter: where it is public, how to check it, how to answer. */
export function frameOf(t: Translate, mail: LetterMail): FrameLine[] {
  const { letter, publicUrl, withPdf, recipient } = mail;
  const page = absolute(publicUrl, paths.letter(letter.slug));
  const bundle = absolute(publicUrl, paths.letterBundle(letter.slug));
  return [
    { text: t('delivery.mail.public'), href: page },
    { text: t(withPdf ? 'delivery.mail.pdf' : 'delivery.mail.pdf.none') },
    { text: t('delivery.mail.check'), href: bundle },
    { text: t('delivery.mail.hash', { hash: mail.version.statementSha256 }) },
    { text: t(recipient.kind === 'copy' ? 'delivery.mail.answer.copy' : 'delivery.mail.answer') },
  ];
}
