/** What is said of files that were read, or could not be. */
export const documentsEn = {
  'documents.kind.text': 'plain text',
  'documents.kind.markdown': 'Markdown',
  'documents.kind.html': 'a web page',
  'documents.kind.word': 'a Word file',
  'documents.kind.pdf': 'a PDF',
  'documents.kind.mail': 'a mail',
  'documents.note.encoding-guessed':
    'The file does not say how its letters are encoded; it was read as {encoding}. Please check accents and names.',
  'documents.note.characters-replaced':
    '{count, plural, one {One character} other {# characters}} could not be read and {count, plural, one {stands} other {stand}} as �. Please check these places.',
  'documents.note.macros-left-out':
    'The file contains macros. They were not run; only the text was read.',
  'documents.note.pictures-left-out':
    '{count, plural, one {One picture was} other {# pictures were}} left out.',
  'documents.note.changes-accepted':
    'The file contains tracked changes. The text was read as if all of them were accepted.',
  'documents.note.page-margins-left-out':
    'What stands in the header or footer of the pages is not in the text: “{text}”',
  'documents.note.repeated-lines-left-out':
    'What repeats at the top or foot of the pages was left out: “{text}”',
  'documents.note.pages-without-text':
    '{count, plural, one {One of the {pages, number} pages has} other {# of the {pages, number} pages have}} no text, perhaps because {count, plural, one {it is a picture} other {they are pictures}}.',
  'documents.note.turned-text-left-out':
    '{count, plural, one {One piece} other {# pieces}} of text that {count, plural, one {runs} other {run}} another way than the rest of the page {count, plural, one {was} other {were}} left out.',
  'documents.note.page-frame-left-out':
    'Only the main part of the web page was read; menus and the frame around it were left out.',
  'documents.note.read-by-recognition':
    'The pages are pictures. Their text was recognised by a program and can be wrong: please compare every line.',
  'documents.note.attachments-listed':
    'The mail has {count, plural, one {one attachment} other {# attachments}}: {names}',
  'documents.note.attachment-read':
    'The mail itself says little, or another file was asked for: the text is that of the attachment “{name}”.',
  'documents.note.symbols-unread':
    '{count, plural, one {One character} other {# characters}} of a special font could not be read and {count, plural, one {stands} other {stand}} as �. Please check these places.',
  'refusal.document-empty':
    'There is no text in this file. Please check that it is the right one, or paste the text.',
  'refusal.document-too-large':
    'This file is larger than {limit, number} MB. Please save it without pictures, or paste the text.',
  'refusal.document-too-long':
    'This text is longer than {limit, number} characters. Please keep only the letter, and import its signatories as a list.',
  'refusal.document-too-many-pages':
    'This PDF has {pages, number} pages; the limit is {limit, number}. Please save only the pages of the letter.',
  'refusal.document-too-many-attachments':
    'This mail has more than {limit, number} attachments. Please save the one with the letter and choose that file.',
  'refusal.document-too-complex':
    'This file asks for more memory than reading a letter may take, or is damaged. Please save it anew as .docx or PDF, or paste the text.',
  'refusal.document-too-slow':
    'Reading this file took too long and was stopped. Please save it anew as .docx or PDF, or paste the text.',
  'refusal.document-busy':
    'Too many files are being read just now. Nothing was lost; please try again in a minute.',
  'refusal.document-away': 'Files cannot be read just now. Please try again in a minute.',
  'refusal.document-other-kind':
    'The name of this file ends in .{named}, but it is {found, select, pdf {a PDF} word {a Word file} other {something else}}. Please give it the right ending, if it is the file you meant.',
  'refusal.document-old-word':
    'This is a file of an old version of Word. Please open it and save it as .docx or PDF.',
  'refusal.document-rtf': 'This is an RTF file. Please open it and save it as .docx or PDF.',
  'refusal.document-open-document':
    'This is an OpenDocument file. Please open it and save it as .docx or PDF.',
  'refusal.document-apple-pages':
    'This is a file of Apple Pages. Please open it and export it as Word or PDF.',
  'refusal.document-other-office':
    'This is a table or a presentation, not a letter. Please save the text as .docx or PDF, or paste it.',
  'refusal.document-outlook-mail':
    'This is a mail as Outlook keeps it. Please save it as .eml, or paste its text.',
  'refusal.document-image':
    'This is a picture. A letter is read from text: please paste it, or choose a .docx or PDF with text.',
  'refusal.document-archive':
    'This is an archive. Please unpack it and choose the file with the letter.',
  'refusal.document-not-word':
    'This file is packed like a Word file but holds none. Please open it and save it as .docx or PDF.',
  'refusal.document-not-text':
    'This file holds something other than text. Please save the letter as .docx, PDF or plain text.',
  'refusal.document-encrypted':
    'This file is protected by a password. Please save it without one, or paste the text.',
  'refusal.document-mail-encrypted':
    'This mail is encrypted. Please open it in your mail program and paste its text.',
  'refusal.document-broken':
    'This file is damaged, or it is not {kind, select, pdf {a PDF} word {a Word file} mail {a mail} other {what its name says}}. Please save it anew, or paste the text.',
  'refusal.document-scanned':
    'The pages of this PDF are pictures without text, as a scanner makes them. Please run a text recognition (OCR) over it, or paste the text.',
  'refusal.document-unreadable-letters':
    'The fonts in this PDF do not say which letters they draw, so the text cannot be read out. Please save it anew from the program that made it, or paste the text.',
  'refusal.document-no-such-attachment':
    'The mail has no such attachment. Please choose one of those listed.',
} as const;
