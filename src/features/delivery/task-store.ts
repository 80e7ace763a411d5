import { mayDo } from '#access';
import type { Audience } from '#access';
import type { LetterId } from '#kernel/ids';
import { sql } from '#platform/db';
import type { Read } from '#platform/db';
import { taskLimits } from './task-rules.ts';
import type { TaskKind } from './task-rules.ts';
import type { DeliveryId } from './rules.ts';

export type FoundTask = {
  readonly kind: TaskKind;
  readonly letterId: LetterId;
  readonly deliveryId: DeliveryId | null;
  readonly title: string;
  readonly addressee: string;
  readonly since: Date;
};

const MOST = 200;

/** What this person has to do about letters on their way: the ones they may send, the oldest first. */
export async function findDeliveryTasks(
  read: Read,
  audience: Audience,
  now: Date,
): Promise<readonly FoundTask[]> {
  const all = audience.kind === 'account' ? [...audience.roles.keys()] : [];
  const letters = all.filter((id) => mayDo(audience, 'deliver', id));
  if (letters.length === 0) return [];
  const { uncertainBefore, postedBefore } = taskLimits(now);
  const { rows } = await sql<FoundTask>`
    with own as (
      select r.letter_id, r.released_at, v.content, l.origin
        from letter_releases r
        join letters l on l.id = r.letter_id
        join letter_versions v on v.id = r.version_id
       where r.letter_id = any(${letters})
         and not exists (select 1 from letter_withdrawals w where w.letter_id = r.letter_id)
    ), open as (
      select d.*, own.content, own.content ->> 'title' as title
        from deliveries d join own on own.letter_id = d.letter_id
       where (d.state in ('bounced', 'refused')
               and not exists (select 1 from deliveries n where n.repeats = d.id)
               and not exists (select 1 from deliveries n
                   where n.letter_id = d.letter_id and n.addressee = d.addressee
                     and n.state not in ('bounced', 'refused', 'cancelled')))
          or (d.state = 'uncertain' and d.state_at < ${uncertainBefore})
          or (d.channel = 'post' and d.state = 'handed-over' and d.sent_on <= ${postedBefore}
               and not exists (select 1 from delivery_receipts c where c.delivery_id = d.id))
    )
    select 'delivery-unsent' as kind, own.letter_id as "letterId", null as "deliveryId",
           own.content ->> 'title' as title, '' as addressee, own.released_at as since
      from own
     where own.origin = 'written-here' and jsonb_array_length(own.content -> 'addressees') > 0
       and not exists (select 1 from deliveries d
           where d.letter_id = own.letter_id and d.addressee is not null)
    union all
    select case open.state when 'uncertain' then 'delivery-uncertain'
                           when 'handed-over' then 'delivery-receipt'
                           else 'delivery-failed' end,
           open.letter_id, open.id, open.title,
           coalesce(open.copy_office, (
             select coalesce(nullif(one ->> 'name', ''), one ->> 'office')
               from jsonb_array_elements(open.content -> 'addressees') one
              where (one ->> 'number')::int = open.addressee limit 1), ''),
           open.state_at
      from open
     order by since limit ${MOST}`.execute(read);
  return rows;
}
