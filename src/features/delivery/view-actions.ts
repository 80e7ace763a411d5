import { mayDo, maySee, sightRefusal } from '#access';
import type { Audience } from '#access';
import type { LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { findAddresseeContacts, findDraft, findLetter, standingOf } from '#letters';
import type { Letter, LetterContent } from '#letters';
import { listEvents } from './event-store.ts';
import { mailRecipient } from './mail-rules.ts';
import type { LetterParts, MailRecipient } from './mail-rules.ts';
import type { DeliveryEnv } from './move-actions.ts';
import { listTold } from './notice-store.ts';
import { listReceipts } from './receipt-store.ts';
import type { DeliveryId, ListedDelivery } from './rules.ts';
import { hasLeft } from './state-rules.ts';
import { listDeliveries } from './store.ts';
import { standingOfLetter } from './view-rules.ts';
import type { AddresseeView, DeliveriesView, DeliveryView, SendingView } from './view-rules.ts';

export type ViewEnv = DeliveryEnv & {
  readonly postman: object | null;
  readonly publicUrl: string;
  readonly mailFrom: string;
  readonly replyAddress: string;
  readonly letterParts: LetterParts;
};

/** The tab "Delivery" of one letter, for whoever may see it. */
export async function viewDeliveries(
  env: ViewEnv,
  audience: Audience,
  letterId: LetterId,
): Promise<Answer<DeliveriesView>> {
  const { read } = env.db;
  const letter = await findLetter(read, audience, letterId);
  if (letter === null) return refuse('not-found', 'not-found');
  const hidden = sightRefusal(audience, 'deliveries', standingOf(letter));
  if (hidden !== null) return hidden;
  const content = await contentOf(env, audience, letter);
  const contacts = await findAddresseeContacts(read, env, audience, letterId);
  const deliveries = await listDeliveries(read, env, audience, letterId);
  const told = await listTold(read, letterId);
  const addressees = content.addressees.map((one): AddresseeView => {
    const contact = contacts.find(({ number }) => number === one.number);
    const { number, name, office, country } = one;
    const email = contact?.email ?? '';
    const postal = contact?.postal ?? '';
    return { number, name, office, country, email, postal, deliveries: of(deliveries, number) };
  });
  return {
    letter,
    version: letter.currentVersion,
    standing: standingOfLetter(letter),
    zone: content.zone,
    addressees,
    copies: deliveries.filter(({ recipient }) => recipient.kind === 'copy'),
    hasMailServer: env.postman !== null,
    mayDeliver: mayDo(audience, 'deliver', letterId),
    toTell: letter.withdrawal === null ? [] : deliveries.filter((one) => mayTell(one, told)),
    told: told.size,
    now: env.now(),
  };
}

/** The frozen text, or before that the draft. */
async function contentOf(
  env: ViewEnv,
  audience: Audience,
  letter: Letter,
): Promise<Pick<LetterContent, 'addressees' | 'zone'>> {
  if (letter.currentVersion !== null) return letter.currentVersion.content;
  const draft = await findDraft(env.db.read, audience, letter.id);
  return draft?.content ?? { addressees: [], zone: 'UTC' };
}

const of = (deliveries: readonly ListedDelivery[], number: number): ListedDelivery[] =>
  deliveries.filter(
    ({ recipient }) => recipient.kind === 'addressee' && recipient.number === number,
  );

function mayTell(one: ListedDelivery, told: ReadonlySet<DeliveryId>): boolean {
  const perhaps = hasLeft(one.state) || one.state === 'uncertain';
  return one.channel === 'email' && perhaps && !told.has(one.id);
}

/** The mail as it would go out to one recipient, before anybody sends it. */
export async function viewSending(
  env: ViewEnv,
  audience: Audience,
  input: {
    readonly letterId: LetterId;
    readonly to: number | 'copy' | null;
    readonly repeats: DeliveryId | null;
  },
): Promise<Answer<SendingView>> {
  const view = await viewDeliveries(env, audience, input.letterId);
  if (isRefusal(view)) return view;
  const { version, letter } = view;
  if (version === null) return refuse('conflict', 'letter-not-frozen');
  const all = [...view.addressees.flatMap(({ deliveries }) => deliveries), ...view.copies];
  const repeats = all.find(({ id }) => id === input.repeats) ?? null;
  const recipient = shownTo(view, input.to, repeats);
  if (recipient === null) return refuse('not-found', 'not-found');
  const pdf = await env.letterParts.pdf(version);
  const signatories = await env.letterParts.signatories(version);
  const { publicUrl, mailFrom: sender, replyAddress: replyAt } = env;
  const withPdf = pdf.kind !== 'never';
  const mail = { letter, version, recipient, signatories, withPdf, publicUrl };
  return { ...view, version, mail, sender, replyAt, pdf: pdf.kind, repeats };
}

/** The preview is written to the one it goes to, or to the first of several. */
function shownTo(
  view: DeliveriesView,
  to: number | 'copy' | null,
  repeats: ListedDelivery | null,
): MailRecipient | null {
  if (repeats !== null) {
    const { recipient, name, office, country } = repeats;
    return { kind: recipient.kind, name, office, country };
  }
  if (to === 'copy') return { kind: 'copy', name: '', office: '…', country: '' };
  const one =
    to === null ? view.addressees[0] : view.addressees.find(({ number }) => number === to);
  if (one === undefined || view.version === null) return null;
  return mailRecipient(view.version, { addressee: one.number, copy: null });
}

/** One delivery with all that happened to it, and what shows it. */
export async function viewDelivery(
  env: ViewEnv,
  audience: Audience,
  key: { readonly letterId: LetterId; readonly deliveryId: DeliveryId },
): Promise<Answer<DeliveryView>> {
  const view = await viewDeliveries(env, audience, key.letterId);
  if (isRefusal(view)) return view;
  const all = [...view.addressees.flatMap(({ deliveries }) => deliveries), ...view.copies];
  const delivery = all.find(({ id }) => id === key.deliveryId);
  if (delivery === undefined) return refuse('not-found', 'not-found');
  const events = await listEvents(env.db.read, env, delivery.id);
  const receipts = await listReceipts(env.db.read, audience, key);
  const maySeeReceipts = maySee(audience, 'scan', standingOf(view.letter));
  return { ...view, delivery, events, receipts, maySeeReceipts };
}
