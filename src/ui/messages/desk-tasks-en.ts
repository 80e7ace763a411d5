/** The desk: what needs somebody today. Sentences of tasks are `desk.task.<kind>`. */
export const deskTasksEn = {
  'desk.title': 'What needs me today',
  'desk.count':
    '{today, plural, =1 {One thing needs you today.} =2 {Two things need you today.} =3 {Three things need you today.} =4 {Four things need you today.} =5 {Five things need you today.} =6 {Six things need you today.} =7 {Seven things need you today.} =8 {Eight things need you today.} =9 {Nine things need you today.} =10 {Ten things need you today.} other {# things need you today.}}{which, select, none {} all {{today, plural, =1 { It is overdue.} other { All are overdue.}}} other {{overdue, plural, =1 { One is overdue.} =2 { Two are overdue.} =3 { Three are overdue.} =4 { Four are overdue.} =5 { Five are overdue.} =6 { Six are overdue.} =7 { Seven are overdue.} =8 { Eight are overdue.} =9 { Nine are overdue.} =10 { Ten are overdue.} other { # are overdue.}}}}',
  'desk.calm': 'Nothing needs you today.',
  'desk.next': 'Next',
  'desk.more': 'and {count} more. They show here as you finish these.',
  'desk.group.overdue': 'Overdue',
  'desk.group.today': 'Today',
  'desk.group.soon': 'Soon',
  'desk.group.when-you-can': 'When you can',
  'desk.group.count': '({count})',
  'desk.due': 'by {day}',
  'desk.was-due': 'was due on {day}',
  'desk.since': 'waiting since {day}',
  'desk.day': '{kind}: {what}',
  'desk.letters': '{count, plural, one {Your letter} other {All your # letters}}',
  'desk.letter.draft':
    '{count, plural, =0 {Make a version of the draft} one {Finish the draft: one thing is missing} other {Finish the draft: # things are missing}}',
  'desk.letter.changed': 'Make a new version: the draft has changed since version {number}',
  'desk.letter.signatures': 'Gather signatures for version {number}',
  'desk.letter.approval': 'Say whether version {number} may go out',
  'desk.letter.reading': 'Compare version {number} with the printed letter, as second reader',
  'desk.case.alarm': 'A file is not what was received: look at it at once',
  'desk.case.reading': 'Decide, as second reader, what of this case becomes public',
  'desk.task.other': 'Something here needs you',
  'desk.task.pen':
    '{count, plural, one {Say to which letter a mail belongs} other {Say to which letters # mails belong}}',
  'desk.task.reply-arrived': 'Say what this is and from whom: “{subject}”',
  'desk.task.reply-without-demands': 'Set this answer against the demands: “{subject}”',
  'desk.task.reply-copy-to-decide':
    'Decide, as second reader, what of this reply becomes public: “{subject}”',
  'desk.task.reply-copy-sent-back': 'Mend the public copy that came back to you: “{subject}”',
  'desk.task.reply-due': 'An answer is due soon from {addressee}',
  'desk.task.reply-overdue':
    'No answer from {addressee}: write again, or say why it may take longer',
  'desk.task.reply-clock-missing': 'Say how long {addressee} may take to answer',
  'desk.task.reply-reminder': 'You wanted to be reminded: {note}',
  'desk.task.reply-probable': 'Say whether this mail belongs to the letter: “{subject}”',
  'desk.task.webhook': 'A webhook could not be told: {label}',
  'desk.task.witness-contradicts': 'Find out at once why the witness {name} contradicts the record',
  'desk.task.witness-refuses': 'Ask the witness {name} to watch our record: it does not know it',
  'desk.task.witness-silent': 'Ask why the witness {name} has not answered for more than a day',
  'desk.task.witness-quorum':
    'The record is shown without enough of its witnesses: see who is silent',
  'desk.task.demand-step':
    'Confirm, as second reader, what is said to have become of demand {demand}',
  'desk.task.demand-sent-back':
    'Write again what became of demand {demand}: it was sent back to you',
  'desk.task.demand-question':
    'Something happened that may touch demand {demand}: say whether it does',
  'desk.task.demand-review': 'Look again at demand {demand}',
  'desk.task.delivery-unsent': 'Send this letter: it is public, and nobody it is for has it yet',
  'desk.task.delivery-failed': 'It did not reach {addressee}: try another way',
  'desk.task.delivery-uncertain':
    'Find out whether {addressee} got it: nobody knows whether it left',
  'desk.task.delivery-receipt': 'Add the receipt of what was posted to {addressee}',
  'desk.after.sent': 'sent to {sentTo} of {addressees}',
  'desk.after.answers': '{answers, plural, =0 {no answer yet} one {# answer} other {# answers}}',
  'desk.after.met': '{met} of {demands, plural, one {# demand} other {# demands}} met',
  'desk.after.not-known': 'what became of its demands is not known',
} as const;
