/** Reads files from anyone as text, in a process of its own with limits; see `Documents`. */
export { openDocuments } from './open-documents.ts';
export type { Documents, DocumentsOptions } from './open-documents.ts';
/** Pasted text, tidied as a file's text is; here and now, nothing is unpacked. */
export { readPasted } from './reading.ts';
export type { DocumentFile } from './reading.ts';
/** What a file gives: text, kind, notes on how it was won, the attachments of a mail. */
export type { Attachment, DocumentKind, DocumentNote, NoteCode, ReadDocument } from './document.ts';
/** Every note and every reason of a refusal there is, for the catalogues. */
export { DocumentFault, FAULT_REASONS, NOTE_CODES } from './document.ts';
/** What a file may cost: bytes, pages, characters, time, memory. */
export { LIMITS } from './limits.ts';
/** A mail as far as it could be read, what a mail server reports in one, and what may be wrong with it. */
export type { MailAttachment, MailFault, MailReport, MailStructure } from './mail-structure.ts';
export { MAIL_FAULTS } from './mail-structure.ts';
