/** Where one invited person stands with one letter. */
export const positions = [
  'prepared',
  'invited',
  'opened',
  'signed',
  'asked-again',
  'declined',
  'withdrawn',
  'bounced',
  'expired',
  'revoked',
] as const;
export type Position = (typeof positions)[number];

export type Act =
  | 'send'
  | 'open'
  | 'sign'
  | 'reconfirm'
  | 'decline'
  | 'withdraw'
  | 'ask-again'
  | 'show-new-text'
  | 'remind'
  | 'hand-over'
  | 'bounce'
  | 'expire'
  | 'revoke';

/**
 * The whole life of an invitation: from which position an act leads where. A pair that is not in
 * here cannot happen. `decline` keeps an older signature as it is: it says no to the new text,
 * and only signatures under the released text are ever published.
 */
export const TRANSITIONS: Readonly<Record<Act, Readonly<Partial<Record<Position, Position>>>>> = {
  send: { prepared: 'invited' },
  open: { invited: 'opened', bounced: 'opened' },
  sign: {
    prepared: 'signed', // on paper only: there is no link yet
    invited: 'signed',
    opened: 'signed',
    declined: 'signed',
    withdrawn: 'signed',
    bounced: 'signed',
    expired: 'signed', // the closed window is what refuses it, not the position
  },
  reconfirm: { 'asked-again': 'signed', signed: 'signed', declined: 'signed', expired: 'signed' },
  decline: {
    invited: 'declined',
    opened: 'declined',
    bounced: 'declined',
    'asked-again': 'declined',
  },
  withdraw: {
    signed: 'withdrawn',
    'asked-again': 'withdrawn',
    declined: 'withdrawn',
    expired: 'withdrawn',
  },
  'ask-again': { signed: 'asked-again', 'asked-again': 'asked-again', expired: 'asked-again' },
  'show-new-text': { invited: 'invited', opened: 'opened', bounced: 'bounced', expired: 'invited' },
  remind: { invited: 'invited', opened: 'opened', 'asked-again': 'asked-again' },
  'hand-over': {
    prepared: 'prepared',
    invited: 'invited',
    opened: 'invited',
    bounced: 'invited',
  },
  bounce: { invited: 'bounced', opened: 'bounced' },
  expire: { invited: 'expired', opened: 'expired', bounced: 'expired', 'asked-again': 'expired' },
  revoke: {
    prepared: 'revoked',
    invited: 'revoked',
    opened: 'revoked',
    bounced: 'revoked',
    declined: 'revoked',
    expired: 'revoked',
  },
};

/** The position an act leads to, or null where it cannot happen. */
export function positionAfter(act: Act, from: Position): Position | null {
  return TRANSITIONS[act][from] ?? null;
}
