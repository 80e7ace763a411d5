import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Version } from '#letters';
import { anyLine } from '#proof';
import type { Recipient } from './rules.ts';

const LONGEST_LINE = 300;
/** A postal address of several lines. */
export const LONGEST_ADDRESS = 1_000;

/** A copy goes to an office that somebody typed; an addressee is a number. */
export function tidyRecipient(recipient: Recipient): Answer<Recipient> {
  if (recipient.kind === 'addressee') return recipient;
  const typed = recipient.office.trim();
  if (typed === '') return refuse('invalid', 'delivery-office-missing');
  if (typed.length > LONGEST_LINE) return refuse('invalid', 'delivery-office-long');
  if (!/^(?:[A-Z]{2})?$/.test(recipient.country)) return refuse('invalid', 'delivery-country');
  return { kind: 'copy', office: anyLine(typed), country: recipient.country };
}

/** Whether the version has this addressee; anybody may get a copy. */
export function isRecipientOf(version: Version, recipient: Recipient): boolean {
  return (
    recipient.kind === 'copy' ||
    version.content.addressees.some(({ number }) => number === recipient.number)
  );
}
