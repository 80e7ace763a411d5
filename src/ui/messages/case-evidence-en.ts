/** Cases: files and their custody. */
export const caseEvidenceEn = {
  'cases.field.evidence.fileName': 'Name of the file',
  'cases.field.evidence.what': 'What it shows',
  'cases.field.evidence.date': 'When it was made',
  'cases.field.evidence.subjects': 'Who can be recognised in it',
  'cases.field.evidence.sources': 'Where it comes from',
  'cases.field.evidence.sources.source': 'Source',
  'cases.field.evidence.sources.stance': 'Stance',
  'cases.field.evidence.sources.passage': 'Note',
  'cases.value.evidence.sources.stance.supports': 'Comes from it',
  'cases.value.evidence.sources.stance.contradicts': 'Contradicts it',

  // the list
  'cases.evidence.lead':
    'Originals are sealed and never changed. Each has a hash from the moment it arrived, a list of who took it, and is read again every night.',
  'cases.evidence.add': 'Add a file',
  'cases.evidence.file': 'File',
  'cases.evidence.file.hint':
    'Up to {limit, number} MB. Whatever it is: it is kept as it comes, and never opened here.',
  'cases.evidence.staged':
    '“{name}” has arrived and waits here. It stands in the file once the form is complete; choose another one to replace it.',
  'cases.evidence.what.hint': 'In your words. It can be found by them.',
  'cases.evidence.subjects.hint':
    'Everybody whose face, voice or name is in it. A copy for the public needs their consent to pictures.',
  'cases.evidence.subjects.more':
    '{count, plural, one {One more subject stands in the file; name it on the page of the file afterwards.} other {# more subjects stand in the file; name them on the page of the file afterwards.}}',
  'cases.evidence.source.none': 'Not said yet',
  'cases.evidence.submit': 'Keep this file',
  'cases.evidence.sending': 'Sending: {percent} %',
  'cases.evidence.sealing': 'Sent. The last part is being sealed.',
  'cases.evidence.broken-off':
    'The connection broke off. Nothing was kept; what you typed is still here. Please send it again.',
  'cases.evidence.twin':
    'This file is in the case already: the same bytes were received on {date}. It was not kept a second time.',
  'cases.evidence.twin.removed':
    'This file was in the case already, received on {date}, and was taken out. Put it back instead of sending it again.',
  'cases.evidence.twin.link': 'Show it',
  'cases.evidence.list': 'Files of this case',
  'cases.evidence.removed': 'Files that were taken out',
  'cases.evidence.empty': 'No file yet',
  'cases.evidence.empty.what':
    'A photograph, a scan, a recording, a screenshot: add the original as you received it, not a smaller copy.',
  'cases.evidence.drafters-only':
    'Names of files, originals and previews are for the drafters of this case.',
  'cases.evidence.nameless': 'A file',
  'cases.evidence.size': '{size, number} kB',
  'cases.evidence.size.mb': '{size, number} MB',
  'cases.evidence.no-file': 'The file that belongs to this entry did not come with it.',

  // one file
  'cases.evidence.fact.type': 'Type, by its content',
  'cases.evidence.fact.size': 'Size',
  'cases.evidence.fact.bytes': '{bytes, number} bytes',
  'cases.evidence.fact.received': 'Received',
  'cases.evidence.fact.received-by': 'by {name}',
  'cases.evidence.fact.checked': 'Last read again',
  'cases.evidence.fact.never': 'Not yet; every night at half past two (UTC)',
  'cases.evidence.fact.shown-to': 'Who may see it',
  'cases.evidence.hash.all': 'SHA-256 in one piece, to copy',
  'cases.evidence.class.picture': 'Picture',
  'cases.evidence.class.drawing': 'Drawing (SVG)',
  'cases.evidence.class.pdf': 'PDF',
  'cases.evidence.class.office': 'Office document or archive',
  'cases.evidence.class.film': 'Film',
  'cases.evidence.class.sound': 'Sound',
  'cases.evidence.class.text': 'Text',
  'cases.evidence.class.page': 'Web page',
  'cases.evidence.class.program': 'Program',
  'cases.evidence.class.unknown': 'Unknown',
  'cases.evidence.change': 'Change what is said about it',
  'cases.evidence.take-out': 'Take it out of the case',
  'cases.evidence.put-back': 'Put it back into the case',
  'cases.evidence.to-file': 'To the file and its custody',
  'cases.evidence.attach': 'Add a file from this source',
  'cases.evidence.open': 'Download the original',
  'cases.evidence.open.hint':
    'It is handed over exactly as it was received, and your name is written into its custody.',
  'cases.evidence.open.acts':
    'This file can act when it is opened. Open it only on a device kept for that.',
  'cases.evidence.verify': 'Read it again now',
  'cases.evidence.verified': 'Read again: every byte is as it was received.',
  'cases.evidence.preview': 'A smaller copy of the picture, made for looking',
  'cases.evidence.preview.waiting':
    'A copy to look at is being made. Load the page again in a moment.',
  'cases.evidence.preview.none':
    'No copy to look at could be made of this picture. Download the original to see it.',
  'cases.evidence.alarm': 'This file is not what was received',
  'cases.evidence.alarm.what':
    'Since {date}, reading it gives other bytes than those that arrived, or its custody was changed. Do not rely on it. Keep the custody below, and ask the operator of this site for the last backup in which it was whole.',
  'cases.evidence.alarms':
    '{count, plural, one {One file of this case is not what was received.} other {# files of this case are not what was received.}}',
  'cases.evidence.erased': 'This file was erased on {date}. Its hash and its custody stay.',
  'cases.evidence.taken-out': 'This file was taken out of the case on {date}.',
  'cases.evidence.erase': 'Erase it for good',
  'cases.evidence.erase.hint':
    'The original and every copy are gone at once, here and in backups as they run out. The hash and the custody stay, so that one can still say what it was.',
  'cases.evidence.erase.sure': 'Yes, erase the original and every copy',

  // the public copy
  'cases.evidence.copy': 'Copy for the public',
  'cases.evidence.copy.lead':
    'The original is never published. A copy holds only what the picture shows: no place, time, camera or name hidden in the file.',
  'cases.evidence.copy.none-of-this':
    'No copy for the public is made of this kind of file. To publish from it, make a picture of the part that matters (a screenshot, a frame), look at what else is in it, and add that as a file of its own.',
  'cases.evidence.copy.state': 'What stands between this copy and the public',
  'cases.evidence.copy.need.copy': 'No copy was made yet.',
  'cases.evidence.copy.need.shown-to':
    'The file is not marked as public. Change that with what is said about it.',
  'cases.evidence.copy.need.consent': 'Consent to pictures is missing: {names}.',
  'cases.evidence.copy.need.alarm': 'The original is not what was received.',
  'cases.evidence.copy.need.publication':
    'It goes public with the next publication of this case, once its second reader has agreed.',
  'cases.evidence.copy.public': 'This copy is public.',
  'cases.evidence.copy.alt': 'The copy as the public would see it',
  'cases.evidence.copy.made': 'Made {date}, {width} × {height} pixels',
  'cases.evidence.copy.cover': 'Parts to paint black',
  'cases.evidence.copy.cover.hint':
    'In percent of the picture, from its left and upper edge: faces, number plates, screens, street names. What is black in the copy is not in it any more.',
  'cases.evidence.copy.cover.draw': 'Or draw boxes on the picture.',
  'cases.evidence.copy.part': 'Part {number}',
  'cases.evidence.copy.left': 'From the left',
  'cases.evidence.copy.top': 'From the top',
  'cases.evidence.copy.width': 'Width',
  'cases.evidence.copy.height': 'Height',
  'cases.evidence.copy.sure':
    'Everybody who can be recognised in this picture is named with the file, or is painted black.',
  'cases.evidence.copy.make': 'Make the copy and look at it',
  'cases.evidence.copy.again': 'Make it anew',
  'cases.evidence.pictures': 'Pictures',
  'cases.evidence.picture.alt': 'A picture',
  'cases.evidence.copy.end': 'Take the copy back from the public',
  'cases.evidence.copy.discard': 'Discard this copy',

  // custody
  'cases.evidence.custody': 'Custody',
  'cases.evidence.custody.lines': 'What happened to this file',
  'cases.evidence.custody.all-lines': 'Every line of its custody',
  'cases.evidence.custody.whole':
    '{count, plural, one {One line; it is whole.} other {# lines, each bound to the one before; the chain is whole.}}',
  'cases.evidence.custody.broken':
    'The chain is broken at line {line}: it was changed, or a line before it is missing.',
  'cases.evidence.custody.number': 'Line',
  'cases.evidence.custody.act': 'What happened',
  'cases.evidence.custody.at': 'When',
  'cases.evidence.custody.by': 'By whom',
  'cases.evidence.custody.detail': 'Noted',
  'cases.evidence.custody.house': 'the server',
  'cases.evidence.custody.nights':
    '{count, plural, one {One line of a check that found it whole is folded.} other {# lines of checks that found it whole are folded.}}',
  'cases.evidence.custody.act.received': 'Received',
  'cases.evidence.custody.act.opened': 'Original taken',
  'cases.evidence.custody.act.copied': 'Copy made',
  'cases.evidence.custody.act.copy-ended': 'Public copy taken back',
  'cases.evidence.custody.act.shared': 'Handed on',
  'cases.evidence.custody.act.verified': 'Read again',
  'cases.evidence.custody.act.alarm': 'Alarm',
  'cases.evidence.custody.act.erased': 'Erased',

  // mail
  'cases.evidence.mail.alarm.subject': 'A file of one of your cases is not what was received',
  'cases.evidence.mail.alarm.text':
    'A file in a case you work on was read again and compared with what was received. It is not the same any more, or the list of who had it was changed. Please do not rely on it until you know why.',
  'cases.evidence.mail.alarm.note':
    'This mail names neither the case nor the file. Both are at the address below, after signing in.',
  'cases.evidence.mail.alarm.action': 'Look at the file',

  // refusals
  'refusal.evidence-nothing': 'Choose a file first.',
  'refusal.evidence-empty': 'This file is empty: it has no byte to keep. Please choose it again.',
  'refusal.evidence-gone':
    'The file that had arrived was kept for a day and is gone. What you typed is still here; please choose the file again.',
  'refusal.evidence-case-full':
    'The files of this case have reached {limit, number} GB together. Erase what is not needed, or ask the operator of this site.',
  'refusal.evidence-drafters-only': 'Originals are for the drafters of this case only.',
  'refusal.evidence-erased': 'This file was erased. Only its hash and its custody are left.',
  'refusal.evidence-not-removed':
    'Take the file out of the case first; that can be undone. Then it can be erased for good.',
  'refusal.evidence-changed':
    'The file is not what was received, so nothing is made of it. Read it again, and ask the operator of this site.',
  'refusal.evidence-copies':
    'There are {most, number} copies of this picture already. Add the picture as a new file if it needs yet another one.',
  'refusal.evidence-parts':
    'A part to paint black needs four numbers from 0 to 100, and there are at most {most, number} parts.',
  'refusal.evidence-not-sure':
    'Say first that everybody who can be recognised is named, or painted black.',
  'refusal.picture-kind':
    'Copies are made of JPEG, PNG, WebP and GIF pictures only. Save the picture as one of these and add it as a file of its own.',
  'refusal.picture-broken':
    'This picture is damaged, or it is too complex to be copied. Open it in a program for pictures, save it as JPEG or PNG, and add that as a file of its own.',
  'refusal.picture-too-large':
    'This picture has too many pixels to be copied. Make it smaller (20,000 by 6,000 is the most) and add that as a file of its own.',
  'refusal.picture-too-heavy':
    'This picture is larger than {limit, number} MB, too large to be copied. Make it smaller and add that as a file of its own.',
  'refusal.picture-too-slow':
    'Copying this picture took too long and was ended. Make it smaller and add that as a file of its own.',
  'refusal.picture-busy':
    'Many pictures are being copied just now. Please try again in a minute; nothing was lost.',
  'refusal.picture-away':
    'This server cannot copy pictures: the part for it (sharp) is not installed for its system. Everything else works; tell the operator of this site.',
} as const;
