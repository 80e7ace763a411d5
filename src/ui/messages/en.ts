import { deliveryEn } from './delivery-en.ts';
import { incomingEn } from './incoming-en.ts';
import { repliesEn } from './replies-en.ts';
import { replyPublicationEn } from './reply-publication-en.ts';
import { demandsEn } from './demands-en.ts';
import { trackerEn } from './tracker-en.ts';
import { followingEn } from './following-en.ts';
import { cosigningEn } from './cosigning-en.ts';
import { cosigningDeskEn } from './cosigning-desk-en.ts';
import { cosigningFiguresEn } from './cosigning-figures-en.ts';
import { cosigningOrganisationsEn } from './cosigning-organisations-en.ts';
import { erasureEn } from './erasure-en.ts';
import { recordEn } from './record-en.ts';
import { webhooksEn } from './webhooks-en.ts';
import { deskTasksEn } from './desk-tasks-en.ts';
import { importPageEn } from './import-page-en.ts';
import { importingEn } from './importing-en.ts';
import { publicationEn } from './publication-en.ts';
import { caseDatesEn } from './case-dates-en.ts';
import { caseDeskEn } from './case-desk-en.ts';
import { caseWordsEn } from './case-words-en.ts';
import { casePeopleEn } from './case-people-en.ts';
import { caseSearchEn } from './case-search-en.ts';
import { caseFiguresEn } from './case-figures-en.ts';
import { caseEvidenceEn } from './case-evidence-en.ts';
import { caseIntervenersEn } from './case-interveners-en.ts';
import { caseLettersEn } from './case-letters-en.ts';
import { caseArchiveEn } from './case-archive-en.ts';
import { documentsEn } from './documents-en.ts';
import { lettersEn } from './letters-en.ts';
import { accessEn } from './access-en.ts';
import { releaseEn } from './release-en.ts';
import { rosterEn } from './roster-en.ts';
import { signingEn } from './signing-en.ts';

/**
 * Every word on screen, in English. ICU MessageFormat; typographic apostrophes and quotes only.
 * Keys are `<room>.<thing>`; a refusal's sentence is `refusal.<reason>`.
 * Each room keeps to its own section, so that several people can add at once.
 */
export const en = {
  // ---- ui: frame, forms, parts ----
  'ui.product': 'Undersigned',
  'ui.skip': 'Skip to the text',
  'ui.menu': 'Main',
  'ui.languages': 'Language',
  'ui.language.en': 'English',
  'ui.language.fr': 'Français',
  'ui.footer': 'No trackers, no third parties: this page talks to this server only.',
  'ui.footer.record': 'The record',
  'ui.footer.verify': 'Check a bundle',
  'ui.nav.desk': 'Desk',
  'ui.nav.cases': 'Cases',
  'ui.nav.letters': 'Letters',
  'ui.nav.rosters': 'Rosters',
  'ui.nav.outbox': 'Outbox',
  'ui.nav.account': 'Account',
  'ui.nav.sign-in': 'Sign in',
  'ui.nav.sign-out': 'Sign out',
  'ui.breadcrumb': 'You are here',
  'ui.optional': 'optional',
  'ui.hint.utc': 'In UTC (universal time).',
  'ui.hint.partial-date':
    'As much as is known: 2011, 2011-09 or 2011-09-14. Add “?” when it is uncertain, “~” when approximate.',
  'ui.passkey.cancelled': 'No passkey was used. You can try again, or choose the other way.',
  'ui.passkey.failed': 'The passkey could not be checked. Nothing was recorded; you can try again.',
  'ui.passkey.offline': 'The server could not be reached. Nothing was recorded; please try again.',
  'ui.errors.title':
    '{count, plural, one {Please correct one thing} other {Please correct # things}}',
  'ui.errors.of': '{field}: {fault}',
  'ui.errors.kept': 'What you entered has been kept.',
  'ui.progress': '{done, number} of {total, number}',
  'ui.pager': 'Pages',
  'ui.pager.previous': 'Previous',
  'ui.pager.next': 'Next',
  'ui.pager.here': 'Page {page, number} of {pages, number}',
  'ui.diff.same': 'No word has changed.',
  'ui.notice.info': 'Note',
  'ui.notice.success': 'Done',
  'ui.notice.warning': 'Attention',
  'ui.notice.error': 'This did not work',
  'ui.date.in-month': 'in {date}',
  'ui.date.around': 'around {date}',
  'ui.date.uncertain': '{date} (uncertain)',
  'ui.date.inferred': '{date} (inferred)',
  'ui.date.range': 'from {from} to {to}',
  'ui.date.since': 'since {from}',
  'ui.date.until': 'until {to}',
  'ui.date.decade': 'the {year}s',
  'ui.date.between-years': 'between {from} and {to}',
  'ui.date.spring': 'spring {year}',
  'ui.date.summer': 'summer {year}',
  'ui.date.autumn': 'autumn {year}',
  'ui.date.winter': 'winter {year}',
  'ui.date.in-spring': 'in spring {year}',
  'ui.date.in-summer': 'in summer {year}',
  'ui.date.in-autumn': 'in autumn {year}',
  'ui.date.in-winter': 'in winter {year}',
  'ui.hemicycle.title': '{signed, number} of {seats, number} seats signed',
  'ui.hemicycle.desc':
    'Each dot is one seat, ordered by political group from left to right. Filled dots are seats whose holder signed.',
  'ui.hemicycle.of': 'of {seats, number} seats',
  'ui.hemicycle.group': 'Political group',
  'ui.hemicycle.seats': 'Seats',
  'ui.hemicycle.signed': 'Signed',
  'ui.hemicycle.table': 'The same figures as a table',
  'ui.error.title.not-found': 'There is nothing at this address',
  'ui.error.title.invalid': 'Something in this could not be read',
  'ui.error.title.forbidden': 'This is not yours to see',
  'ui.error.title.conflict': 'Something changed in the meantime',
  'ui.error.title.expired': 'This has run out',
  'ui.error.title.unavailable': 'Not available just now',
  'ui.error.title.failure': 'Something went wrong on our side',
  'ui.error.failure':
    'It is not your doing. Nothing you had saved is lost. If you write to the operator of this site, name this number: {id}.',
  'ui.gallery': 'Gallery',
  'ui.error.home': 'Go to the first page',
  'ui.mail.footer':
    'Sent by Undersigned, where joint letters are written and signed. This mail loads nothing from anywhere and tells nobody that you read it.',
  // ---- access ----
  ...accessEn,
  // ---- roster ----
  ...rosterEn,
  // ---- record ----
  'refusal.not-yet-included':
    'The record has not taken this in yet. It takes a second or two; please try again.',
  'refusal.opening-not-found': 'There is nothing left to erase here.',
  'refusal.not-released': 'The letter has not been released yet.',
  // ---- letters ----
  ...lettersEn,
  // ---- cases ----
  ...caseDeskEn,
  ...caseWordsEn,
  ...caseDatesEn,
  ...casePeopleEn,
  ...caseSearchEn,
  ...caseFiguresEn,
  ...caseEvidenceEn,
  ...caseIntervenersEn,
  ...caseLettersEn,
  ...caseArchiveEn,

  // ---- documents ----
  ...documentsEn,
  // ---- signing ----
  ...signingEn,
  // ---- importing ----
  ...importingEn,
  ...importPageEn,
  // ---- publication ----
  ...releaseEn,
  ...publicationEn,
  // ---- after release ----
  ...deliveryEn,
  ...incomingEn,
  ...repliesEn,
  ...replyPublicationEn,
  ...demandsEn,
  ...trackerEn,
  ...followingEn,
  ...cosigningEn,
  ...cosigningDeskEn,
  ...cosigningFiguresEn,
  ...cosigningOrganisationsEn,
  ...erasureEn,
  ...recordEn,
  ...webhooksEn,
  ...deskTasksEn,
  // ---- refusals: one sentence each, what happened and what to do ----
  'refusal.not-found':
    'There is nothing at this address. It may have been moved, or the address is incomplete.',
  'refusal.too-large': 'This file is too large. The limit is {limit}.',
  'refusal.form-too-large':
    'This is more than the server takes at once; the limit is {limit}. Go back, where your browser still has it, and send less.',
  'refusal.too-many-requests':
    'Too many attempts in a short time. Please wait a minute and try again.',
  'refusal.other-origin':
    'This form was sent from another site. Please open the page here and try again.',
  'refusal.request-unreadable':
    'The server could not read what was sent. Please go back, check the form and send it again.',
  'refusal.input-invalid':
    'Something in the form could not be read: {field}. Please go back and check it.',
  'refusal.disk-full':
    'The server has no space left, so nothing was saved. Please keep your text and tell the operator of this site.',
  'refusal.failure': 'Something went wrong on our side.',
  'refusal.database-away':
    'The database does not answer just now. Nothing was changed; please try again in a moment.',
} as const;
