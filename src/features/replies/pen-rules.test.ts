import { describe, expect, test } from 'vitest';
import type { DeliveryId } from '#delivery';
import type { LetterId } from '#kernel/ids';
import { countryNames, suggestDeliveries } from './pen-rules.ts';
import type { Candidate, PenMail } from './pen-rules.ts';

const candidate = (change: Partial<Candidate> = {}): Candidate => ({
  letterId: 'l' as string as LetterId,
  deliveryId: 'd1' as string as DeliveryId,
  title: 'For the release of Dana Sarova',
  office: 'Ministry of Justice',
  countries: ['Kazakhstan', 'Казахстан'],
  mailbox: 'minister@justice.example',
  sentOn: '2026-03-02',
  ...change,
});
const other = candidate({
  deliveryId: 'd2' as string as DeliveryId,
  title: 'Register the union of Estran',
  office: 'Harbour Authority',
  countries: ['Estonia'],
  mailbox: 'port@harbour.example',
});
const mail = (change: Partial<PenMail> = {}): PenMail => ({
  from: { address: 'someone@elsewhere.example' },
  subject: 'Hello',
  text: 'Good morning.',
  receivedOn: '2026-03-20',
  quotes: [],
  ...change,
});
const codes = (of: PenMail) =>
  suggestDeliveries(of, [other, candidate()]).map(({ deliveryId, reasons }) => [
    deliveryId,
    reasons.map(({ code }) => code),
  ]);

describe('where a mail in the pen may belong', () => {
  test('to the delivery whose Message-ID it quotes, before everything else', () => {
    const quotes = ['d2' as string as DeliveryId];
    const subject = 'Re: For the release of Dana Sarova';
    expect(codes(mail({ quotes, subject }))[0]).toEqual(['d2', ['pen-thread', 'pen-time']]);
  });

  test('to the one whose mailbox it comes from, or whose domain', () => {
    const from = (address: string) => codes(mail({ from: { address } }));
    expect(from('Minister@Justice.example')).toEqual([['d1', ['pen-mailbox', 'pen-time']]]);
    expect(from('desk@justice.example')).toEqual([['d1', ['pen-domain', 'pen-time']]]);
  });

  test('to the one whose title, office and country it names', () => {
    const found = codes(
      mail({
        subject: 'RE: for the RELEASE of Dana Sarova',
        text: 'The Ministry of Justice of Kazakhstan informs you.',
      }),
    );
    expect(found).toEqual([['d1', ['pen-title', 'pen-office', 'pen-country', 'pen-time']]]);
  });

  test('to none where only the time fits: no reason is no suggestion', () => {
    expect(codes(mail())).toEqual([]);
    expect(codes(mail({ from: null }))).toEqual([]);
  });

  test('a country is known by its names in several languages', () => {
    expect(countryNames('KZ')).toEqual(
      expect.arrayContaining(['Kazakhstan', 'Казахстан', 'Қазақстан']),
    );
    expect(countryNames('')).toEqual([]);
  });
});
