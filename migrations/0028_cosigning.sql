-- Citizens and organisations stand behind a released letter: decision 0042.
--
-- Everything that very many people write at once is spread by hash of the letter, every key begins with the
-- letter, and no such table points at another one: a checked reference would lock one row for everybody.
-- Writers of one letter follow each other by an advisory lock, held for one batch, so that numbers are given in
-- the order in which they are committed and whoever reads behind a cursor misses nothing.

-- A letter that was opened for co-signatures. What was changed since stands in cosigning_changes.
create table cosignings (
  letter_id uuid primary key references letters (id),
  opened_at timestamptz not null,
  opened_by uuid not null references accounts (id),
  -- null: until somebody closes it
  closes_at timestamptz,
  asks_postcode boolean not null,
  asks_organisations boolean not null,
  -- so long after the end addresses and names are kept
  kept_months smallint not null check (kept_months between 1 and 36),
  check (closes_at > opened_at)
);

-- Organisations with which somebody may agree to share name and address, each by a consent of its own.
create table cosigning_partners (
  letter_id uuid not null references cosignings (letter_id),
  position smallint not null check (position between 1 and 8),
  name text not null check (name <> ''),
  privacy_url text not null,
  primary key (letter_id, position)
);

-- The switches, as dated rows with an author: the newest of each pair holds.
create table cosigning_changes (
  id uuid primary key,
  letter_id uuid not null references cosignings (letter_id),
  change text not null check (change in ('paused', 'resumed', 'closed', 'reopened', 'slowed', 'unslowed',
    'work-demanded', 'work-eased')),
  -- of 'slowed': the public counter moves once in so many minutes
  minutes smallint check ((change = 'slowed') = (minutes is not null) and minutes between 1 and 1440),
  changed_at timestamptz not null,
  changed_by uuid not null references accounts (id)
);
create index cosigning_changes_by_letter on cosigning_changes (letter_id, changed_at);
create trigger cosigning_changes_stay before update or delete on cosigning_changes
  for each row execute function refuse_change();

-- Given under the letter's lock, so in the order of commits; never used twice, also when rows were erased.
create sequence cosignature_pledges;

-- One row for each person and letter. The row is the outbox of its own confirmation mail.
create table cosignatures (
  letter_id uuid not null,
  -- keyed hash of the canonical mailbox: one co-signature per person and letter
  person bytea not null check (octet_length(person) = 16),
  pledge_no bigint not null,
  pledged_at timestamptz not null,
  -- counts up when somebody who withdrew pledges again: links of the round before are dead
  round smallint not null default 1 check (round between 1 and 1000),
  state text not null check (state in ('pending', 'confirmed', 'aside', 'withdrawn', 'disowned', 'removed')),
  -- what looks like a script's: answered like everybody's, counted only once somebody has looked
  suspected boolean not null,
  hears boolean not null,
  -- bit n-1: partner n
  partners smallint not null check (partners between 0 and 255),
  country text check (octet_length(country) = 2),
  -- keyed hash of the network it came from; forgotten after some weeks
  network bytea check (octet_length(network) = 8),
  commitment bytea not null check (octet_length(commitment) = 32),
  -- name, address, postcode, language, salt of the commitment; null once erased
  sealed bytea,
  -- the entry of the ledger that counted it last
  ledger_no bigint,
  changed_at timestamptz,
  -- the removal that took it out
  removal_id uuid,
  check (state <> 'confirmed' or ledger_no is not null),
  check ((state = 'removed') = (removal_id is not null))
) partition by hash (letter_id);
create unique index cosignatures_by_pledge on cosignatures (letter_id, pledge_no);
-- After the other one: of two indexes that look the same to it, as they do while a table is empty, the planner takes the
-- younger, and a connection keeps that plan.
alter table cosignatures add primary key (letter_id, person);

-- What counts: append-only, numbered without a gap, each entry with the number that counts after it.
create table cosignature_ledger (
  letter_id uuid not null,
  no bigint not null check (no > 0),
  act text not null check (act in ('confirmed', 'withdrawn', 'removed', 'restored')),
  -- which co-signature, numbered in the order in which they were confirmed
  ordinal bigint not null check (ordinal > 0 and ordinal <= no),
  counted bigint not null check (counted >= 0 and counted <= ordinal or act <> 'confirmed'),
  at timestamptz not null,
  country text,
  commitment bytea check ((act = 'confirmed') = (commitment is not null)),
  -- why it was removed, in public
  class text check ((act = 'removed') = (class is not null)),
  -- the last ordinal given by then, so that the newest entry says all; of a confirmation it is its own
  ordinals bigint check ((act = 'confirmed') = (ordinals is null)),
  primary key (letter_id, no)
) partition by hash (letter_id);

do $$
begin
  for part in 0..7 loop
    -- half of each page stays free: when everybody on it confirms in one batch, their new rows still fit beside
    -- the old ones, and no index is touched
    execute format('create table cosignatures_%s partition of cosignatures
      for values with (modulus 8, remainder %s) with (fillfactor = 50)', part, part);
    execute format('create table cosignature_ledger_%s partition of cosignature_ledger
      for values with (modulus 8, remainder %s)', part, part);
  end loop;
end $$;
create trigger cosignature_ledger_stays before update or delete on cosignature_ledger
  for each row execute function refuse_change();

-- ---- what very many people do at once ----
-- Functions, so that a batch is one statement, planned once for a connection: planning it anew cost as much as writing
-- a hundred rows, and a prepared statement does not pass a pooler of connections. Each takes the letter's lock first;
-- every query after it sees what was committed before the lock was given. By key and by nothing else: a plan made
-- while a table was empty would go on reading all of it.

-- When it ended, by its date or by whoever closed it, whichever was first; null while it goes on. Its date holds
-- until somebody reopens it after that date.
create function cosigning_closed_at(letter uuid, moment timestamptz) returns timestamptz language plpgsql stable as $$
declare
  ends timestamptz;
  latest cosigning_changes;
begin
  select closes_at into ends from cosignings where letter_id = letter;
  if ends > moment or exists (select from cosigning_changes where letter_id = letter and changed_at >= ends
                                 and change = 'reopened') then
    ends := null;
  end if;
  select * into latest from cosigning_changes where letter_id = letter and change in ('closed', 'reopened')
   order by changed_at desc, id desc limit 1;
  return case when latest.change = 'closed' then least(latest.changed_at, ends) else ends end;
end $$;

create function cosigning_is_paused(letter uuid) returns boolean language sql stable as $$
  select coalesce((select change = 'paused' from cosigning_changes
     where letter_id = letter and change in ('paused', 'resumed') order by changed_at desc, id desc limit 1), false)
$$;

create function lock_cosigning(letter uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('cosigning ' || letter, 0))
$$;

-- Writes pledges of one letter, no person twice among them, and says 'taken', 'unknown', 'closed' or 'paused'.
-- flags: bits of partners, 256 hears, 512 suspected. again_job: the job that is told of those who pledged before.
create function write_pledges(letter uuid, moment timestamptz, confirmable_since timestamptz, most_rounds integer,
  again_job text, persons bytea[], flags smallint[], countries text[], networks bytea[], commitments bytea[],
  sealeds bytea[]) returns text language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off
set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  news bytea[];
  known bytea[];
begin
  perform lock_cosigning(letter);
  if not exists (select from cosignings where letter_id = letter) then return 'unknown'; end if;
  if cosigning_closed_at(letter, moment) is not null then return 'closed'; end if;
  if cosigning_is_paused(letter) then return 'paused'; end if;

  -- looking first is cheaper than asking to be told of a conflict; under the lock nobody comes between, and the key
  -- would refuse them
  with written as (
    insert into cosignatures (letter_id, person, pledge_no, pledged_at, state, suspected, hears, partners, country,
                              network, commitment, sealed)
    select letter, g.person, nextval('cosignature_pledges'), moment, 'pending', g.flag & 512 > 0, g.flag & 256 > 0,
           g.flag & 255, g.country, g.network, g.commitment, g.sealed
      from unnest(persons, flags, countries, networks, commitments, sealeds)
             as g (person, flag, country, network, commitment, sealed)
      left join lateral (select true as found from cosignatures c
                          where c.letter_id = letter and c.person = g.person limit 1) there on true
     where there.found is null
    returning person
  )
  select array_agg(person) into news from written;
  if cardinality(news) = cardinality(persons) then return 'taken'; end if;

  known := array(select person from unnest(persons) person except select person from unnest(news) person);
  with anew as (
    update cosignatures c
       set pledge_no = nextval('cosignature_pledges'), pledged_at = moment, round = c.round + 1, state = 'pending',
           suspected = c.suspected and (c.state = 'withdrawn' or c.round > 1) or g.flag & 512 > 0, hears = g.flag & 256 > 0, partners = g.flag & 255,
           country = g.country, network = g.network, commitment = g.commitment, sealed = g.sealed,
           ledger_no = null, changed_at = moment
      from unnest(persons, flags, countries, networks, commitments, sealeds)
             as g (person, flag, country, network, commitment, sealed)
     where g.person = any (known) and c.letter_id = letter and c.person = g.person and c.round < most_rounds
       -- what a script typed first gives way to what looks like a person's: nobody is set aside because it was earlier
       and (c.state = 'withdrawn' or c.state = 'pending'
            and (c.pledged_at < confirmable_since or c.suspected and c.round = 1 and g.flag & 512 = 0))
    returning c.person
  )
  select array_agg(person) into news from anew;
  perform count(*) from graphile_worker.add_jobs(array(
    select row(again_job, json_build_object('letterId', letter, 'person', encode(person, 'hex')), null, null, null,
               again_job || ' ' || letter || ' ' || encode(person, 'hex'), 0::smallint, null)::graphile_worker.job_spec
      from (select person from unnest(known) person except select person from unnest(news) person) again));
  return 'taken';
end $$;

-- Confirms what is found under links of one letter, no link twice among them, and counts it in their order. Gives what
-- was found, as it was before.
create function write_confirmations(letter uuid, moment timestamptz, confirmable_since timestamptz, persons bytea[],
  rounds smallint[])
returns table (person bytea, round smallint, state text, suspected boolean, pledged_at timestamptz)
language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off
set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
  last_no bigint;
  last_ordinal bigint;
  last_counted bigint;
begin
  perform lock_cosigning(letter);
  select l.no, coalesce(l.ordinals, l.ordinal), l.counted into last_no, last_ordinal, last_counted
    from cosignature_ledger l where l.letter_id = letter order by l.no desc limit 1;
  return query
    with found as (
      select g.place, c.* from unnest(persons, rounds) with ordinality as g (person, round, place)
       cross join lateral (
         select c.person, c.round, c.state, c.suspected, c.pledged_at, c.country, c.commitment from cosignatures c
          where c.letter_id = letter and c.person = g.person and c.round = g.round limit 1) c
    ), chosen as (
      select f.*, row_number() over (partition by f.suspected order by f.place) as nth from found f
       where f.state = 'pending' and f.pledged_at >= confirmable_since
    ), counted as (
      insert into cosignature_ledger (letter_id, no, act, ordinal, counted, at, country, commitment)
      select letter, coalesce(last_no, 0) + nth, 'confirmed', coalesce(last_ordinal, 0) + nth,
             coalesce(last_counted, 0) + nth, moment, c.country, c.commitment
        from chosen c where not c.suspected
    ), confirmed as (
      -- a number also for who is set aside: their page looks like everybody's
      update cosignatures c
         set state = case when c.suspected then 'aside' else 'confirmed' end, changed_at = moment,
             ledger_no = case when c.suspected then last_no else coalesce(last_no, 0) + nth end
        from chosen where c.letter_id = letter and c.person = chosen.person
    ), answered as (
      -- removed before its owner could answer, who is told what everybody is told: brought back, it is theirs to count
      update cosignatures c set changed_at = moment
        from found f where c.letter_id = letter and c.person = f.person and f.state = 'removed'
         and c.ledger_no is null and f.pledged_at >= confirmable_since
    )
    select f.person, f.round, f.state, f.suspected, f.pledged_at from found f;
end $$;

-- What stands behind links of one letter, each with the entry that counted it last; `place` is the link's.
create function read_cosignatures(letter uuid, persons bytea[], rounds smallint[])
returns table (place bigint, person bytea, round smallint, state text, suspected boolean, pledged_at timestamptz,
  changed_at timestamptz, hears boolean, partners smallint, country text, commitment bytea, ledger_no bigint,
  sealed bytea, ordinal bigint, counted_at timestamptz)
language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off
set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
begin
  return query
    select g.place, c.person, c.round, c.state, c.suspected, c.pledged_at, c.changed_at, c.hears, c.partners,
           c.country, c.commitment, c.ledger_no, c.sealed,
           -- set aside while the newest entry is somebody's end: the number given last, not the one that went
           case when c.state = 'aside' then coalesce(l.ordinals, l.ordinal) else l.ordinal end, l.at
      from unnest(persons, rounds) with ordinality as g (person, round, place)
     cross join lateral (
       select c.* from cosignatures c
        where c.letter_id = letter and c.person = g.person and c.round = g.round limit 1) c
      left join lateral (
       select l.ordinal, l.ordinals, l.at from cosignature_ledger l
        where l.letter_id = letter and l.no = c.ledger_no limit 1) l on true;
end $$;

-- Batches of the ledger whose root stands in the public record.
create table cosignature_seals (
  letter_id uuid not null references cosignings (letter_id),
  number integer not null check (number > 0),
  first_no bigint not null,
  last_no bigint not null check (last_no >= first_no),
  counted bigint not null,
  root bytea not null check (octet_length(root) = 32),
  -- the letter's act in the record
  record_seq bigint not null,
  sealed_at timestamptz not null,
  primary key (letter_id, number),
  unique (letter_id, first_no)
);
create trigger cosignature_seals_stay before update or delete on cosignature_seals
  for each row execute function refuse_change();

-- How far the worker has come with each letter; written by it alone.
create table cosigning_progress (
  letter_id uuid primary key references cosignings (letter_id),
  mailed_pledge bigint not null default 0,
  tallied_no bigint not null default 0,
  -- how many stood in which state when it was last counted, of a letter too large to count while somebody waits
  states jsonb,
  states_at timestamptz,
  -- the last comparison of count, ledger and rows
  recounted_at timestamptz,
  recount_fault text,
  -- when the last name and address of it were erased
  erased_at timestamptz
);

-- Sums of the ledger by hour and country, for curve and map; '' where no country is known.
create table cosignature_tallies (
  letter_id uuid not null references cosignings (letter_id),
  hour timestamptz not null,
  country text not null,
  confirmed bigint not null,
  gone bigint not null,
  primary key (letter_id, hour, country)
);

-- What staff took out, with its reason; reversible.
create table cosignature_removals (
  id uuid primary key,
  letter_id uuid not null references cosignings (letter_id),
  class text not null check (class in ('script', 'same-person', 'not-a-person', 'not-theirs', 'other')),
  reason_sealed bytea not null,
  rows bigint not null,
  counted bigint not null,
  removed_at timestamptz not null,
  removed_by uuid not null references accounts (id),
  restored_at timestamptz,
  restored_by uuid references accounts (id),
  -- when the last it had taken was back: until then it may be asked for again
  whole_at timestamptz,
  check ((restored_at is null) = (restored_by is null)),
  check (whole_at is null or restored_at is not null)
);
create index cosignature_removals_by_letter on cosignature_removals (letter_id, removed_at);

-- What was set aside and counts since somebody looked.
create table cosignature_acceptances (
  id uuid primary key,
  letter_id uuid not null references cosignings (letter_id),
  rows bigint not null check (rows >= 0),
  accepted_at timestamptz not null,
  accepted_by uuid not null references accounts (id)
);
create index cosignature_acceptances_by_letter on cosignature_acceptances (letter_id, accepted_at);

-- Organisations on their own list, each with a person who answers for it. Two of one name may be two organisations:
-- they are shown to whoever lists them, and never taken for one.
create table cosigning_organisations (
  id uuid primary key,
  letter_id uuid not null references cosignings (letter_id),
  name text not null check (name <> ''),
  -- folded, to find those that may be the same
  name_key text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  website text,
  -- name, role, address, language of the person who answers for it; null once erased
  person_sealed bytea,
  email_lookup bytea not null check (octet_length(email_lookup) = 32),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  ended_as text check (ended_as in ('withdrawn', 'disowned', 'declined')),
  ended_by uuid references accounts (id),
  -- somebody at the letter looked whether it is who it says
  listed_at timestamptz,
  listed_by uuid references accounts (id),
  check ((ended_at is null) = (ended_as is null)),
  check (ended_as is distinct from 'declined' or ended_by is not null),
  check ((listed_at is null) = (listed_by is null)),
  check (listed_at is null or confirmed_at is not null)
);
-- whoever sends the form twice asks once
create unique index cosigning_organisations_once on cosigning_organisations (letter_id, email_lookup, name_key)
  where ended_at is null;
create index cosigning_organisations_by_letter on cosigning_organisations (letter_id, asked_at);

-- Whenever names or addresses left the house: which list, how many lines, who took it.
create table cosigning_downloads (
  id uuid primary key,
  letter_id uuid not null references cosignings (letter_id),
  -- null: the list without names and addresses
  partner smallint,
  rows bigint not null check (rows >= 0),
  taken_at timestamptz not null,
  taken_by uuid not null references accounts (id),
  foreign key (letter_id, partner) references cosigning_partners (letter_id, position)
);
create index cosigning_downloads_by_letter on cosigning_downloads (letter_id, taken_at);
create trigger cosigning_downloads_stay before update or delete on cosigning_downloads
  for each row execute function refuse_change();

-- Of whom a kept mail is, where they may ask to be forgotten at once: looking for them by opening every mail took seconds.
alter table mails add column about bytea check (octet_length(about) = 16);
create index mails_by_about on mails (about) where about is not null;

-- Those who asked for it when they co-signed hear of outcomes, after everybody else.
alter table followed_facts drop constraint followed_facts_turn_check,
  add constraint followed_facts_turn_check check (turn in ('letter', 'house', 'team', 'cosigners', 'done'));
alter table follow_notices drop constraint follow_notices_why_check,
  add constraint follow_notices_why_check check (why in ('asked', 'signed', 'team', 'cosigned'));
