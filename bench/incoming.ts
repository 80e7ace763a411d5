/**
 * 100,000 mails that come in, invented and a third of them broken: each is read and set to its delivery, as the
 * worker does with what it took out of the database, in one process; beside the library that takes a mail apart
 * alone, over the same bytes. Counted are those that crashed, and sound ones that were read wrongly.
 */
import { createHash } from 'node:crypto';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { makeReplyToken, replyAddress, replyTokenOf } from '#kernel/reply-address';
import type { DeliveryId } from '#delivery';
import { reportFigure } from '#support/figure';
import { inventedMail } from '#support/invented-mails';
import type { InventedMail } from '#support/invented-mails';
import { seeded } from '#support/seeded';
import PostalMime from 'postal-mime';
import { joinBytesHere } from '../src/documents/mail-blob.ts';
import { readMailHere } from '../src/documents/mail-reading.ts';
import type { MailStructure } from '../src/documents/mail-structure.ts';
import { decideMatch, decideReported } from '../src/features/delivery/incoming-match-rules.ts';
import type { Named } from '../src/features/delivery/incoming-match-rules.ts';

const MAILS = 100_000;
const DELIVERIES = 10_000;
const BATCH = 2_000;
const BASE = 'reply@letters.example';
const SEED = 20260302;

joinBytesHere(); // as in the process that reads
const random = seeded(SEED);
const bytes = (count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => Math.floor(random() * 256));

const byToken = new Map<string, Named>();
const byId = new Map<string, Named>();
const addresses: { readonly to: string; readonly named: Named }[] = [];
for (let count = 0; count < DELIVERIES; count += 1) {
  const token = makeReplyToken(bytes);
  const named = { deliveryId: newId<DeliveryId>(), letterId: newId<LetterId>() };
  byToken.set(token, named);
  byId.set(named.deliveryId, named);
  addresses.push({ to: replyAddress(BASE, token), named });
}

type Offered = InventedMail & { readonly to: string; readonly belongsTo: Named };

function offered(): Offered {
  const one = addresses[Math.floor(random() * addresses.length)];
  if (one === undefined) throw new Error('there are deliveries');
  const mail = inventedMail(random, `${one.named.deliveryId}@letters.example`);
  // every tenth comes without its own part: a report finds its way by what it names, the rest waits
  return { ...mail, belongsTo: one.named, to: random() < 0.1 ? BASE : one.to };
}

function matched(mail: MailStructure, to: string): Named | null {
  const token = replyTokenOf(BASE, to);
  const id = mail.report?.messageId?.split('@')[0];
  return decideMatch({
    kind: mail.report === null ? 'mail' : 'report',
    byReplyAddress: token === null ? null : (byToken.get(token) ?? null),
    byEnvelopeId: null,
    byMessageId: id === undefined ? null : (byId.get(id) ?? null),
  });
}

/** What is wrong with how a sound mail was read; null when nothing is. */
function faultOf(given: Offered, mail: MailStructure): string | null {
  const found = matched(mail, given.to);
  const placed = given.to !== BASE;
  if (placed && given.broken !== null && given.kind === 'report') return null; // it may name another one now
  if (placed && found?.deliveryId !== given.belongsTo.deliveryId) return 'not set to its delivery';
  if (given.broken !== null) return null;
  if (given.kind === 'report') {
    const said = mail.report === null ? null : decideReported(mail.report.recipients);
    return said?.action === given.action ? null : 'its report was not read';
  }
  if (!placed && found !== null) return 'set to a delivery it does not name';
  return mail.report === null && mail.text.includes(given.mark) ? null : 'its text was not read';
}

const milliseconds = { all: 0, apart: 0, hash: 0 };
const count = { bytes: 0, broken: 0, crashed: 0, wrong: 0, refused: 0 };
let longest = 0;

for (let from = 0; from < MAILS; from += BATCH) {
  const batch = Array.from({ length: BATCH }, offered);
  for (const given of batch) {
    count.bytes += given.raw.length;
    if (given.broken !== null) count.broken += 1;
    const started = performance.now();
    try {
      const mail = await readMailHere(given.raw);
      const fault = faultOf(given, mail);
      if (fault !== null) {
        count.wrong += 1;
        console.error(`${fault}: ${given.kind}, broken: ${given.broken ?? 'no'}`);
      }
    } catch (error) {
      count.crashed += 1;
      console.error(given.broken, error);
    }
    const took = performance.now() - started;
    milliseconds.all += took;
    longest = Math.max(longest, took);
  }
  let started = performance.now();
  for (const { raw } of batch) await PostalMime.parse(raw).catch(() => (count.refused += 1));
  milliseconds.apart += performance.now() - started;
  started = performance.now();
  for (const { raw } of batch) createHash('sha256').update(raw).digest();
  milliseconds.hash += performance.now() - started;
}

console.log(
  `${MAILS} mails, ${count.broken} of them broken, ${Math.round(count.bytes / 1e6)} MB; ` +
    `SHA-256 of all ${Math.round(milliseconds.hash)} ms; the library alone gave up on ${count.refused}`,
);
reportFigure({
  name: `mails read and set to one of ${DELIVERIES} deliveries (a third of them broken)`,
  value: MAILS / (milliseconds.all / 1000),
  unit: '/s',
  ratio: {
    value: milliseconds.all / milliseconds.apart,
    against: 'taking the mail apart alone, time',
    goal: { atMost: 3 },
  },
});
reportFigure({
  name: `mails of ${MAILS} that crashed the reader`,
  value: count.crashed,
  unit: 'in all',
  goal: { atMost: 0 },
});
reportFigure({
  name: 'sound mails read or set to a delivery wrongly',
  value: count.wrong,
  unit: 'in all',
  goal: { atMost: 0 },
});
reportFigure({
  name: 'longest time for one mail',
  value: longest,
  unit: 'ms',
  goal: { atMost: 2_000 },
});
