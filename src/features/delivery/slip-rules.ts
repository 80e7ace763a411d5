import { refuse } from '#kernel/refusal';

/** What the form of a slip holds, as it was typed. */
export type SlipForm = {
  readonly channel: string;
  readonly sentOn: string;
  readonly address: string;
  readonly office: string;
  readonly country: string;
};

export const emptySlip = (sentOn: string): SlipForm => ({
  channel: '',
  sentOn,
  address: '',
  office: '',
  country: '',
});

export function slipFormOf(fields: ReadonlyMap<string, readonly string[]>): SlipForm {
  const text = (name: string): string => (fields.get(name)?.[0] ?? '').trim();
  return {
    channel: text('channel'),
    sentOn: text('sentOn'),
    address: text('address').replaceAll('\r\n', '\n'),
    office: text('office'),
    country: text('country'),
  };
}

/** Nobody said how it goes there. */
export const noChannel = refuse('invalid', 'delivery-channel');

/** Which field a refusal of such a form speaks of; null for the form as a whole. */
export function slipField(reason: string): keyof SlipForm | 'receipt' | null {
  if (reason.startsWith('delivery-sent-day')) return 'sentOn';
  if (reason.startsWith('delivery-office')) return 'office';
  if (reason === 'delivery-country') return 'country';
  if (reason === 'delivery-channel') return 'channel';
  if (reason.startsWith('delivery-address')) return 'address';
  return reason.startsWith('receipt') || reason === 'too-large' ? 'receipt' : null;
}
