-- Which mailbox an ask is for, whatever stands behind a plus sign: one mailbox gets so many mails a day.
-- Rows from before have none: they are gone after seven days.
alter table follow_asks add column mailbox_lookup bytea;
drop index follow_asks_by_address;
create index follow_asks_by_address on follow_asks (email_lookup);
create index follow_asks_by_mailbox on follow_asks (mailbox_lookup, asked_at);
