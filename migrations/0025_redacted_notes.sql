-- Why a step was sent back may be told in the very words that a redaction has to take away: the note is asked
-- for when it is sent back (outcome-rules), and may go with the step that was written again.
alter table outcome_decisions drop constraint outcome_decisions_check1;
