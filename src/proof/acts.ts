/** What can be done to a letter, in the past tense. */
export const ACTS = [
  'version-frozen',
  'signed',
  'reconfirmed',
  'withdrawn',
  'declines-counted',
  'released',
  'roster',
  'cosignatures-sealed',
  'delivered',
  'reply-received',
  'outcome-recorded',
  'superseded',
  'redacted',
  'letter-withdrawn',
] as const;
export type Act = (typeof ACTS)[number];

/** How a signature was made. */
export const MODES = ['passkey', 'mailbox', 'paper'] as const;
export type Mode = (typeof MODES)[number];
