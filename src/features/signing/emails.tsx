import { countryName, formatInstant, formatList, mailText } from '#ui';
import type { MailPart, MailText, Translate } from '#ui';
import type { Passage } from './passage-rules.ts';
import type { Mode } from './rules.ts';
import { codeInGroups } from '#kernel/mailed-code';

/** What every mail about one letter to one person knows. */
export type MailProps = {
  readonly t: Translate;
  readonly title: string;
  /** The language of the letter, for its title and its words. */
  readonly lang: string;
  readonly name: string;
};

export type AskProps = MailProps & {
  /** The personal link, made for this mail. */
  readonly href: string;
  readonly asker: string;
  readonly closes: Date | null;
  /** The letter's own time zone: the mail names the same hour as the page. */
  readonly zone: string;
};

function compose(props: MailProps, subject: string, parts: readonly MailPart[]): MailText {
  const { t } = props;
  return mailText({ language: t.language, subject, parts, footer: t('signing.mail.footer') });
}

const text = (words: string): MailPart => ({ kind: 'text', text: words });

function hello({ t, name }: MailProps): MailPart {
  return text(t('signing.mail.hello', { name }));
}

function until({ t, closes, zone }: AskProps): MailPart[] {
  if (closes === null) return [];
  return [text(t('signing.mail.invite.until', { at: formatInstant(t.language, closes, zone) }))];
}

type Addressee = { readonly name: string; readonly office: string; readonly country: string };

/** With the country, as on the page: there are many ministers of justice. */
function addressee(t: Translate, { name, office, country }: Addressee): string {
  const place = country === '' ? '' : countryName(t.language, country);
  return [name, office, place].filter((part) => part !== '').join(', ');
}

/** The first mail: who asks, for what, by when. */
export function invitationEmail(
  props: AskProps & {
    readonly leads: readonly string[];
    readonly addressees: readonly Addressee[];
  },
): MailText {
  const { t, title, asker, href } = props;
  const leads = formatList(t.language, props.leads);
  const addressees = formatList(
    t.language,
    props.addressees.map((one) => addressee(t, one)),
  );
  return compose(props, t('signing.mail.invite.subject', { title }), [
    hello(props),
    text(t('signing.mail.invite.text', { asker, title, leads, addressees })),
    { kind: 'action', text: t('signing.mail.invite.act'), href },
    ...until(props),
    { kind: 'note', text: t('signing.mail.invite.link') },
  ]);
}

export function reminderEmail(props: AskProps & { readonly reminder: number }): MailText {
  const { t, title, asker, href, reminder } = props;
  return compose(props, t('signing.mail.remind.subject', { title, reminder: String(reminder) }), [
    hello(props),
    text(t('signing.mail.remind.text', { title, asker })),
    { kind: 'action', text: t('signing.mail.invite.act'), href },
    ...until(props),
    { kind: 'note', text: t('signing.mail.invite.link') },
  ]);
}

/** To those who have not answered: the page shows another text now. */
export function newTextEmail(props: AskProps): MailText {
  const { t, title, href } = props;
  return compose(props, t('signing.mail.new-text.subject', { title }), [
    hello(props),
    text(t('signing.mail.new-text.text', { title })),
    { kind: 'action', text: t('signing.mail.invite.act'), href },
    ...until(props),
    { kind: 'note', text: t('signing.mail.invite.link') },
  ]);
}

function passageText(t: Translate, passage: Passage): string {
  const removed = passage.removed.trim();
  const added = passage.added.trim();
  const words = [
    ...(removed === '' ? [] : [`[${t('signing.mail.asked-again.removed')}: ${removed}]`]),
    ...(added === '' ? [] : [`[${t('signing.mail.asked-again.added')}: ${added}]`]),
  ];
  const after = passage.after.trim();
  const said = [passage.before.trim(), ...words].filter(Boolean).join(' ');
  // a full stop stays with the word before it
  return after === '' || /^[.,;:!?)\]»”]/.test(after) ? said + after : `${said} ${after}`;
}

/** To those who signed: what changed, and that their name waits for them. */
export function askedAgainEmail(
  props: AskProps & {
    readonly signedNumber: number;
    readonly note: string;
    readonly passages: readonly Passage[];
    readonly more: number;
  },
): MailText {
  const { t, title, href, passages, more, note } = props;
  const number = props.signedNumber;
  return compose(props, t('signing.mail.asked-again.subject', { title }), [
    hello(props),
    text(t('signing.mail.asked-again.text', { title, number })),
    ...(note === '' ? [] : [text(t('signing.mail.asked-again.note', { note }))]),
    text(t('signing.mail.asked-again.changes')),
    ...passages.map((passage): MailPart => ({
      kind: 'quote',
      text: passageText(t, passage),
      lang: props.lang,
    })),
    ...(more === 0 ? [] : [text(t('signing.mail.asked-again.more', { count: more }))]),
    { kind: 'action', text: t('signing.mail.asked-again.act'), href },
    ...until(props),
  ]);
}

export function codeEmail(
  props: MailProps & { readonly purpose: 'sign' | 'withdraw'; readonly code: string },
): MailText {
  const { t, title, name, purpose } = props;
  return compose(props, t(`signing.mail.code.subject.${purpose}`, { title }), [
    text(t(`signing.mail.code.text.${purpose}`, { name, title })),
    { kind: 'code', code: codeInGroups(props.code) },
    text(t('signing.mail.code.life')),
    { kind: 'note', text: t('signing.mail.code.never') },
  ]);
}

export type ReceiptAct = 'signed' | 'reconfirmed' | 'withdrawn' | 'disavowed';

/** To the official mailbox at once, with the way to say "this was not us". */
export function receiptEmail(
  props: MailProps & {
    readonly act: ReceiptAct;
    readonly capacity: string;
    readonly number: number;
    readonly at: Date;
    readonly zone: string;
    readonly mode: Mode;
    readonly statement: string;
    readonly leafHash: string;
    readonly href: string;
  },
): MailText {
  const { t, title, name, capacity, number, act, href } = props;
  const at = formatInstant(t.language, props.at, props.zone);
  const mode = t(`signing.mode.${props.mode}`);
  const stands = act === 'signed' || act === 'reconfirmed';
  return compose(props, t(`signing.mail.receipt.subject.${act}`, { title }), [
    text(t(`signing.mail.receipt.text.${act}`, { title, name, capacity, number, at, mode })),
    { kind: 'note', text: t('signing.mail.receipt.hash', { hash: props.statement }) },
    { kind: 'note', text: t('signing.mail.receipt.leaf', { hash: props.leafHash }) },
    { kind: 'action', text: t('signing.mail.receipt.act'), href },
    ...(stands ? [text(t('signing.mail.receipt.not-us'))] : []),
  ]);
}

/** Staff may prepare; there is no link in this one. */
export function staffCopyEmail(props: MailProps): MailText {
  const { t, title, name } = props;
  return compose(props, t('signing.mail.copy.subject', { title }), [
    text(t('signing.mail.copy.text', { title, name })),
  ]);
}

/** To the mailbox handed over from. */
export function handedOverEmail(
  props: MailProps & { readonly mailbox: string; readonly asker: string },
): MailText {
  const { t, title, name, mailbox, asker } = props;
  return compose(props, t('signing.mail.handover.subject', { title }), [
    text(t('signing.mail.handover.text', { title, name, mailbox })),
    text(t('signing.mail.handover.not-us', { asker })),
  ]);
}

/** To the drafters: somebody signed in another one's name. */
export function disavowedEmail(
  props: MailProps & {
    readonly capacity: string;
    readonly at: Date;
    readonly zone: string;
    readonly mode: Mode;
    readonly href: string;
  },
): MailText {
  const { t, title, name, capacity, href } = props;
  const at = formatInstant(t.language, props.at, props.zone);
  const mode = t(`signing.mode.${props.mode}`);
  return compose(props, t('signing.mail.disavowed.subject', { title }), [
    text(t('signing.mail.disavowed.text', { title, name, capacity, at, mode })),
    { kind: 'action', text: t('signing.mail.disavowed.act'), href },
  ]);
}
