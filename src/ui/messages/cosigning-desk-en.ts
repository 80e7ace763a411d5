export const cosigningDeskEn = {
  'letters.tab.cosigningDesk': 'Co-signatures',

  // ---- the desk page ----
  'refusal.cosigning-open-already': 'This letter is open for co-signatures already.',
  'refusal.cosigning-minutes': 'Write a number of minutes from 1 to 1440.',
  'cosigning.desk.title': 'Co-signatures',
  'cosigning.desk.lead.before':
    'Citizens and organisations can stand behind a released letter. They are counted apart from those who signed it.',
  'cosigning.desk.lead':
    'You see how many stand behind this letter, and you can steer it. Who they are, nobody sees here.',
  'cosigning.desk.withdrawn.title': 'This letter was withdrawn',
  'cosigning.desk.withdrawn':
    'Nobody can co-sign it any more, and its page shows nothing but the notice. Names and addresses are erased when their months are over.',
  'cosigning.desk.unreleased.title': 'This letter is not released yet',
  'cosigning.desk.unreleased': 'Once it is public you can open it for co-signatures here.',
  'cosigning.desk.unreleased.act': 'Go to its release',
  'cosigning.desk.unopened.title': 'Not open for co-signatures',
  'cosigning.desk.unopened': 'Somebody who drafts or leads this letter can open it here.',
  'cosigning.desk.open': 'Open this letter for co-signatures',
  'cosigning.desk.open.lead':
    'A form appears on its public page. Whoever co-signs confirms by mail and counts once.',
  'cosigning.desk.open.closes': 'Last day',
  'cosigning.desk.open.closes.hint':
    'It ends at midnight of this day, universal time (UTC). Leave it empty to close it yourself. Whoever co-signed in time may still confirm for three days.',
  'cosigning.desk.open.months': 'Months until names and addresses are erased',
  'cosigning.desk.open.months.hint':
    'Counted from the end, from 1 to {most}. The number of co-signatures stays, and stays provable. Fewer months are safer for everybody.',
  'cosigning.desk.open.postcode': 'Ask for the postcode',
  'cosigning.desk.open.postcode.hint':
    'People may leave it empty. Ask only if you need it: every further field costs co-signatures.',
  'cosigning.desk.open.organisations': 'Organisations may stand behind it too',
  'cosigning.desk.open.organisations.hint':
    'On a list of their own, by name and country, after you have looked at each.',
  'cosigning.desk.open.partners': 'Share with other organisations?',
  'cosigning.desk.open.partners.hint':
    'Each gets a question of its own on the form, empty until somebody ticks it. Only those who agree are on that organisation’s list: name, country and e-mail address.',
  'cosigning.desk.open.partner': 'Partner {number}',
  'cosigning.desk.open.partner.name': 'Name of the organisation',
  'cosigning.desk.open.partner.url': 'Web page where it says how it treats the addresses',
  'cosigning.desk.open.final':
    'People agree to what stands here, so it cannot be changed once the letter is open. You can pause, close and reopen at any time.',
  'cosigning.desk.open.submit': 'Open it',
  'cosigning.desk.wrong.closes': 'Choose a day that is not over yet.',
  'cosigning.desk.wrong.closes-far': 'Choose a day within the next two years.',
  'cosigning.desk.wrong.months': 'Write a number from 1 to 36.',
  'cosigning.desk.wrong.partner-name': 'Write the name of this organisation, at most 120 letters.',
  'cosigning.desk.wrong.partner-url':
    'Write the whole address of the page, as in https://example.org/privacy.',
  'cosigning.desk.figures': 'How it stands',
  'cosigning.desk.counted': 'Count',
  'cosigning.desk.stands': 'Now',
  'cosigning.desk.stands.open': 'open, until somebody closes it',
  'cosigning.desk.stands.until': 'open until {date}',
  'cosigning.desk.stands.closed': 'ended on {date}',
  'cosigning.desk.stands.paused': 'paused: nobody new can co-sign',
  'cosigning.desk.pending': 'Not confirmed yet',
  'cosigning.desk.aside': 'Set aside',
  'cosigning.desk.aside.some':
    '{count, plural, one {# that looks like a script’s. It counts once you have looked} other {# that look like a script’s. They count once you have looked}}',
  'cosigning.desk.gone': 'Withdrawn, or “not me”',
  'cosigning.desk.removed': 'Removed by you',
  'cosigning.desk.erasing': 'Names and addresses',
  'cosigning.desk.erasing.after':
    'erased {months, plural, one {one month} other {# months}} after the end',
  'cosigning.desk.erased': 'erased on {date}',
  'cosigning.desk.clusters': 'Look for false co-signatures',
  'cosigning.desk.organisations': 'Organisations: {listed} listed, {waiting} to look at',
  'cosigning.desk.public': 'What everybody sees',
  'cosigning.desk.lists': 'Lists',
  'cosigning.desk.lists.lead':
    'Each time a list is taken, it is written down below with your name.',
  'cosigning.desk.lists.privacy': 'how it treats them',
  'cosigning.desk.lists.take': 'Take the list of those who agreed',
  'cosigning.desk.export.what':
    'Every step of the count without names and addresses: number, day, country.',
  'cosigning.desk.export': 'Take the count as a table',
  'cosigning.desk.taken': 'Lists that were taken',
  'cosigning.desk.taken.export': 'the count as a table',
  'cosigning.desk.taken.line':
    '{list}: {count, plural, one {one line} other {# lines}}, by {person}, {time}',
  'cosigning.desk.switches': 'Switches',
  'cosigning.desk.switch.minutes': 'Minutes',
  'cosigning.desk.switch.paused': 'Pause',
  'cosigning.desk.switch.paused.what':
    'Something is wrong? Nobody new can co-sign until you go on. Whoever has a mail already can still confirm.',
  'cosigning.desk.switch.resumed': 'Go on',
  'cosigning.desk.switch.resumed.what': 'It is paused. The form asks people to come back later.',
  'cosigning.desk.switch.slowed': 'Slow the counter',
  'cosigning.desk.switch.slowed.what':
    'On a day of very many visitors, the public count moves only once in so many minutes. Every co-signature counts all the same.',
  'cosigning.desk.switch.unslowed': 'Show the count as it is',
  'cosigning.desk.switch.unslowed.what': 'The public count is slowed.',
  'cosigning.desk.switch.work-demanded': 'Ask for proof of work',
  'cosigning.desk.switch.work-demanded.what':
    'Somebody sends false co-signatures? Every browser then computes for some seconds before the form is sent. It happens by itself when very many come from one place.',
  'cosigning.desk.switch.work-eased': 'Ask for it only when needed',
  'cosigning.desk.switch.work-eased.what':
    'Every browser has to compute for some seconds before the form is sent.',
  'cosigning.desk.switch.closed': 'Close',
  'cosigning.desk.switch.closed.what':
    'Ends it now. Whoever has co-signed may still confirm for three days.',
  'cosigning.desk.switch.reopened': 'Reopen',
  'cosigning.desk.switch.reopened.what':
    'It has ended. Reopened, it stays open {date, select, none {until you close it} other {until {date}}}.',
  'cosigning.desk.history': 'Who did what',
  'cosigning.desk.change.opened': 'Opened by {person}, {time}',
  'cosigning.desk.change.paused': 'Paused by {person}, {time}',
  'cosigning.desk.change.resumed': 'Resumed by {person}, {time}',
  'cosigning.desk.change.closed': 'Closed by {person}, {time}',
  'cosigning.desk.change.reopened': 'Reopened by {person}, {time}',
  'cosigning.desk.change.slowed':
    'Counter slowed to one move in {minutes, plural, one {a minute} other {# minutes}} by {person}, {time}',
  'cosigning.desk.change.unslowed': 'Counter shown as it is again by {person}, {time}',
  'cosigning.desk.change.work-demanded': 'Proof of work asked of everybody by {person}, {time}',
  'cosigning.desk.change.work-eased': 'Proof of work only when needed, by {person}, {time}',
  'desk.task.cosigning-ends': 'Co-signing ends soon',
  'desk.task.cosigning-organisations':
    '{count, plural, one {An organisation wants to stand behind the letter: look at it} other {# organisations want to stand behind the letter: look at them}}',
  'desk.task.cosigning-recount':
    'The count of co-signatures does not add up. Tell the operator, and do not publish figures',

  // ---- work (what a crowd costs) and clusters ----
  'cosigning.work.kept':
    'Very many forms are arriving at this moment, so each needs a short sum or a short wait. Nothing you typed is lost.',
  'cosigning.work.wait':
    'If your browser runs scripts, it works for a few seconds and then sends the form by itself. If nothing happens, press the button below again at {time} UTC, in {wait}. Nobody who waits is turned away.',
  'cosigning.work.seconds': '{count, plural, one {# second} other {# seconds}}',
  'cosigning.work.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'cosigning.work.working': 'One moment: your browser finishes a short sum …',

  'refusal.cosigning-cluster-empty':
    'Nothing is left there that this could be done to. Somebody may have done it before you.',
  'refusal.cosigning-restored': 'This removal was taken back already.',
  'cosigning.clusters.title': 'What looks alike',
  'cosigning.clusters.lead':
    'Groups of co-signatures that have something in common: how the names in their addresses are made, the network they came from, when they came. Nobody’s name or address is shown. A school, an office or a mobile network is such a group too.',
  'cosigning.clusters.none.title': 'Nothing looks alike',
  'cosigning.clusters.none':
    '{count, plural, =0 {Nobody has co-signed yet.} one {# co-signature was looked at; no group of {least} or more has anything in common.} other {# co-signatures were looked at; no group of {least} or more has anything in common.}}',
  'cosigning.clusters.none.back': 'Back to the co-signatures',
  'cosigning.clusters.list': 'Groups',
  'cosigning.clusters.looked':
    '{count, plural, one {The newest co-signature was looked at.} other {The newest # co-signatures were looked at.}} Groups of fewer than {least} are not shown. Open one to see more and to act.',
  'cosigning.clusters.what': 'In common',
  'cosigning.clusters.confirmed': 'Counted',
  'cosigning.clusters.aside': 'Set aside',
  'cosigning.clusters.pending': 'Not confirmed yet',
  'cosigning.clusters.removed': 'Removed',
  'cosigning.clusters.suspected': 'Looked like a script’s',
  'cosigning.clusters.networks': 'Networks',
  'cosigning.clusters.first': 'First',
  'cosigning.clusters.last': 'Last',
  'cosigning.clusters.curve': 'When they came',
  'cosigning.clusters.curve.words': 'From {first} to {last}',
  'cosigning.clusters.earlier': 'Look at the {count, number} before these',
  'cosigning.clusters.network': 'network {code}',
  'cosigning.clusters.accept':
    '{count, plural, one {Count the one set aside} other {Count the # set aside}}',
  'cosigning.shape.words': 'words at {domain}',
  'cosigning.shape.digits':
    '{count, plural, one {words and one digit at {domain}} other {words and # digits at {domain}}}',
  'cosigning.shape.numbers': 'numbers at {domain}',
  'cosigning.shape.noise': 'letters without sense at {domain}',
  'cosigning.shape.mixed': 'letters and digits mixed at {domain}',
  'cosigning.class.script': 'Made by a script',
  'cosigning.class.same-person': 'The same person several times',
  'cosigning.class.not-a-person': 'No person',
  'cosigning.class.not-theirs': 'Not by the person named',
  'cosigning.class.other': 'Another reason',
  'cosigning.removal.title': 'Remove this group',
  'cosigning.removal.lead':
    'The number goes down for everybody, and everybody can see how many were removed and of which kind. Those concerned see their page as before. You can take it back at any time.',
  'cosigning.removal.scope': 'Which of them',
  'cosigning.removal.scope.suspected': 'Those that looked like a script’s',
  'cosigning.removal.scope.pending': 'Those not confirmed yet',
  'cosigning.removal.scope.all': 'All of the group',
  'cosigning.removal.class': 'Why, as everybody sees it',
  'cosigning.removal.class.hint': 'Only this word and the number are public.',
  'cosigning.removal.reason': 'Why, for the people of this letter',
  'cosigning.removal.reason.hint': 'What you saw, so that somebody can judge it later.',
  'cosigning.removal.submit': 'Remove',
  'cosigning.removal.wrong.class': 'Choose why.',
  'cosigning.removal.wrong.reason': 'Write what you saw.',
  'cosigning.removals.title': 'Removed so far',
  'cosigning.removals.what': '{class}: {group}.',
  'cosigning.removals.counts':
    '{rows, plural, one {# co-signature} other {# co-signatures}}, {counted, number} of them had counted.',
  'cosigning.removals.by': 'Removed by {name}, {date}.',
  'cosigning.removals.restored': 'Taken back by {name}, {date}.',
  'cosigning.removals.restore': 'Take back',
  'cosigning.acceptances.title': 'Counted after a look',
  'cosigning.acceptances.one':
    '{rows, plural, one {# co-signature} other {# co-signatures}}, by {name}, {date}',
};
