import type { LetterId, VersionId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Seal } from '#platform/seal';
import type { Channel, DeliveryId, DeliveryState, ListedDelivery } from './rules.ts';

export const ADDRESS = 'deliveries.address';
export const REPLY_TOKEN = 'deliveries.reply_token';
export const DOMAIN = 'deliveries.domain';
export const SAID = 'delivery_events.said';

export type DeliveryRow = {
  id: DeliveryId;
  letter_id: LetterId;
  version_id: VersionId;
  addressee: number | null;
  copy_office: string | null;
  copy_country: string | null;
  name: string | null;
  office: string | null;
  country: string | null;
  channel: Channel;
  state: DeliveryState;
  state_at: Date;
  sent_on: string | null;
  arrived_on: string | null;
  next_try_at: Date | null;
  address_sealed: Uint8Array | null;
  repeats: DeliveryId | null;
  repeated_by: DeliveryId | null;
  receipts: number;
  said_sealed: Uint8Array | null;
  planned_at: Date;
};

/** A delivery with the addressee as the frozen version names it. */
export const deliveryRows = sql`
  select d.id, d.letter_id, d.version_id, d.addressee, d.copy_office, d.copy_country,
         a.one ->> 'name' as name, a.one ->> 'office' as office, a.one ->> 'country' as country,
         d.channel, d.state, d.state_at, d.sent_on, d.arrived_on, d.next_try_at, d.address_sealed,
         d.repeats, (select n.id from deliveries n where n.repeats = d.id) as repeated_by,
         (select count(*) from delivery_receipts r where r.delivery_id = d.id) as receipts,
         case when d.state in ('delayed', 'bounced', 'refused') then (
           select e.said_sealed from delivery_events e
            where e.delivery_id = d.id and e.said_sealed is not null
            order by e.id desc limit 1) end as said_sealed,
         d.planned_at
    from deliveries d
    join letter_versions v on v.id = d.version_id
    left join lateral (
      select one from jsonb_array_elements(v.content -> 'addressees') one
       where (one ->> 'number')::int = d.addressee limit 1) a on true`;

export function listedOf(row: DeliveryRow, seal: Seal): ListedDelivery {
  const office = row.copy_office ?? row.office ?? '';
  const country = row.copy_country ?? row.country ?? '';
  return {
    id: row.id,
    letterId: row.letter_id,
    versionId: row.version_id,
    recipient:
      row.addressee === null
        ? { kind: 'copy', office, country }
        : { kind: 'addressee', number: row.addressee },
    channel: row.channel,
    state: row.state,
    stateAt: row.state_at,
    sentOn: row.sent_on,
    arrivedOn: row.arrived_on,
    name: row.name ?? '',
    office,
    country,
    address: row.address_sealed === null ? '' : seal.unseal(row.address_sealed, ADDRESS),
    nextTryAt: row.next_try_at,
    repeats: row.repeats,
    repeatedBy: row.repeated_by,
    receipts: row.receipts,
    said: row.said_sealed === null ? '' : firstLine(seal.unseal(row.said_sealed, SAID)),
    plannedAt: row.planned_at,
  };
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
