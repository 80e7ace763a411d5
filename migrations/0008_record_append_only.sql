-- The record only grows. Whatever our own code may get wrong one day, these tables say no.

-- A leaf never changes; it gets its place in the tree once.
create function refuse_leaf_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.tree_index is null and new.tree_index is not null
    and (new.id, new.letter_id, new.seq, new.act, new.entry, new.leaf_hash, new.appended_at)
      = (old.id, old.letter_id, old.seq, old.act, old.entry, old.leaf_hash, old.appended_at)
  then return new;
  end if;
  raise exception 'record_leaves rows never change' using errcode = 'integrity_constraint_violation';
end $$;
create trigger record_leaves_append_only before update or delete on record_leaves
  for each row execute function refuse_leaf_change();

create trigger record_checkpoints_immutable before update or delete on record_checkpoints
  for each row execute function refuse_change();

-- A tile grows at its end.
create function refuse_tile_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.level, new.tile_index) = (old.level, old.tile_index)
    and substring(new.hashes for length(old.hashes)) = old.hashes
  then return new;
  end if;
  raise exception 'record_tiles rows only grow' using errcode = 'integrity_constraint_violation';
end $$;
create trigger record_tiles_append_only before update or delete on record_tiles
  for each row execute function refuse_tile_change();

-- What a commitment or a detail's hash stands for may be forgotten, never replaced.
create function refuse_opening_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
    and (new.commitment, new.letter_id, new.kind, new.created_at)
      = (old.commitment, old.letter_id, old.kind, old.created_at)
  then return new;
  end if;
  raise exception 'record_openings rows are only erased' using errcode = 'integrity_constraint_violation';
end $$;
create trigger record_openings_append_only before update or delete on record_openings
  for each row execute function refuse_opening_change();

create function refuse_detail_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
    and new.document is null
    and (new.sha256, new.letter_id, new.created_at) = (old.sha256, old.letter_id, old.created_at)
  then return new;
  end if;
  raise exception 'record_details rows are only erased' using errcode = 'integrity_constraint_violation';
end $$;
create trigger record_details_append_only before update or delete on record_details
  for each row execute function refuse_detail_change();
