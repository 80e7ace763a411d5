import { cosigningPaths } from './cosigning-paths.ts';
import { enc } from './path-part.ts';
import { replyPaths } from './reply-paths.ts';

/** Every URL of the product is built here, so that a change of one is a change of one line. */

export const paths = {
  home: () => '/',
  asset: (file: string) => `/assets/${file}`,
  gallery: () => '/gallery',
  health: () => '/health',
  ready: () => '/ready',
  openapi: () => '/openapi.json',
  language: () => '/language',

  letter: (slug: string) => `/letters/${enc(slug)}`,
  letterJson: (slug: string) => `/letters/${enc(slug)}.json`,
  letterPdf: (slug: string) => `/letters/${enc(slug)}.pdf`,
  letterBundle: (slug: string) => `/letters/${enc(slug)}/bundle.zip`,
  lettersFeed: () => '/feeds/letters.atom',

  checkpoint: () => '/checkpoint',
  tile: (path: string) => `/tile/${path}`,
  /** What the record is, who watches it, how to check and mirror it. */
  record: () => '/record',
  recordWatchers: () => '/record#watchers',
  /** The path of every file of the log at one size, a line each: what a downloader fetches. */
  recordFiles: (size: number | string) => `/record/files/${size}.txt`,
  /** The page that checks a bundle in the browser, without network. */
  verify: () => '/verify',

  signIn: () => '/sign-in',
  signInCode: () => '/sign-in/code',
  signInLink: (token: string) => `/sign-in/${enc(token)}`,
  signInPasskeyOptions: () => '/sign-in/passkey/options',
  signInPasskey: () => '/sign-in/passkey',
  signOut: () => '/sign-out',
  account: () => '/account',
  accountName: () => '/account/name',
  accountPasskeyOptions: () => '/account/passkeys/options',
  accountPasskeys: () => '/account/passkeys',
  accountPasskeyRevocation: (id: string) => `/account/passkeys/${enc(id)}/revocation`,
  accountSessionRevocation: (id: string) => `/account/sessions/${enc(id)}/revocation`,
  accountOtherSessionsRevocation: () => '/account/sessions/others/revocation',
  accounts: () => '/desk/accounts',
  accountClosure: (id: string) => `/desk/accounts/${enc(id)}/closure`,
  accountReopening: (id: string) => `/desk/accounts/${enc(id)}/reopening`,
  outbox: () => '/desk/outbox',
  outboxMail: (id: string) => `/desk/outbox/${enc(id)}`,

  desk: () => '/desk',
  newLetter: () => '/desk/letters/new',
  letters: () => '/desk/letters',
  letterDesk: (id: string) => `/desk/letters/${enc(id)}`,
  draft: (id: string) => `/desk/letters/${enc(id)}/draft`,
  draftHistory: (id: string) => `/desk/letters/${enc(id)}/draft/history`,
  draftRestoration: (id: string, revision: number) =>
    `/desk/letters/${enc(id)}/draft/history/${revision}/restoration`,
  preview: (id: string) => `/desk/letters/${enc(id)}/preview`,
  versions: (id: string) => `/desk/letters/${enc(id)}/versions`,
  version: (id: string, number: number) => `/desk/letters/${enc(id)}/versions/${number}`,
  versionDifference: (id: string, from: number, to: number) =>
    `/desk/letters/${enc(id)}/versions/${to}/difference?from=${from}`,
  people: (id: string) => `/desk/letters/${enc(id)}/people`,
  personPosition: (id: string, grant: string) =>
    `/desk/letters/${enc(id)}/people/${enc(grant)}/position`,
  personRevocation: (id: string, grant: string) =>
    `/desk/letters/${enc(id)}/people/${enc(grant)}/revocation`,

  imports: () => '/desk/imports',
  letterImport: (id: string) => `/desk/imports/${enc(id)}`,
  importReview: (id: string) => `/desk/imports/${enc(id)}/review`,
  importConfirmation: (id: string) => `/desk/imports/${enc(id)}/confirmation`,
  importReading: (id: string) => `/desk/imports/${enc(id)}/reading`,
  importRemoval: (id: string) => `/desk/imports/${enc(id)}/removal`,
  importFile: (id: string) => `/desk/imports/${enc(id)}/file`,
  importedPeople: (id: string) => `/desk/letters/${enc(id)}/imported-people`,
  importedPerson: (id: string, person: string) =>
    `/desk/letters/${enc(id)}/imported-people/${enc(person)}`,
  importedPersonChoice: (id: string, person: string) =>
    `/desk/letters/${enc(id)}/imported-people/${enc(person)}/choice`,

  // ---- cases ----
  cases: () => '/desk/cases',
  newCase: () => '/desk/cases/new',
  caseDesk: (id: string) => `/desk/cases/${enc(id)}`,
  caseEntries: (id: string) => `/desk/cases/${enc(id)}/entries`,
  caseEntry: (id: string, entry: string) => `/desk/cases/${enc(id)}/entries/${enc(entry)}`,
  caseEntryRemoval: (id: string, entry: string) =>
    `/desk/cases/${enc(id)}/entries/${enc(entry)}/removal`,
  caseEntryRestoration: (id: string, entry: string) =>
    `/desk/cases/${enc(id)}/entries/${enc(entry)}/restoration`,
  caseInterveners: (id: string, entry: string) =>
    `/desk/cases/${enc(id)}/entries/${enc(entry)}/interveners`,
  caseMerges: (id: string) => `/desk/cases/${enc(id)}/merges`,
  caseMergeUndoing: (id: string, merge: string) =>
    `/desk/cases/${enc(id)}/merges/${enc(merge)}/undoing`,
  dateWords: () => '/desk/dates',
  caseSearch: () => '/desk/cases/search',
  caseDuplicates: (id: string) => `/desk/cases/${enc(id)}/duplicates`,
  caseHistory: (id: string) => `/desk/cases/${enc(id)}/history`,
  casePeople: (id: string) => `/desk/cases/${enc(id)}/people`,
  casePersonRevocation: (id: string, grant: string) =>
    `/desk/cases/${enc(id)}/people/${enc(grant)}/revocation`,
  compartments: () => '/desk/compartments',
  caseOpeningClosure: (id: string, opening: string) =>
    `/desk/cases/${enc(id)}/openings/${enc(opening)}/closure`,
  caseErasure: (id: string, entry: string) =>
    `/desk/cases/${enc(id)}/entries/${enc(entry)}/erasure`,
  casePublicationAct: (id: string, act: 'approval' | 'refusal' | 'taking-back' | 'ending') =>
    `/desk/cases/${enc(id)}/publications/${act}`,
  casePublicationMarks: (id: string) => `/desk/cases/${enc(id)}/publications/marks`,
  caseOpenings: (id: string) => `/desk/cases/${enc(id)}/openings`,
  caseSeeing: (id: string) => `/desk/cases/${enc(id)}/seeing`,
  caseRendition: (id: string, audience: 'authority' | 'public') =>
    `/desk/cases/${enc(id)}/renditions/${audience}`,
  casePublications: (id: string) => `/desk/cases/${enc(id)}/publications`,
  caseEvidence: (id: string) => `/desk/cases/${enc(id)}/evidence`,
  caseFile: (id: string, entry: string) => `/desk/cases/${enc(id)}/evidence/${enc(entry)}`,
  caseFilePicture: (id: string, entry: string, purpose: 'preview' | 'public-copy') =>
    `/desk/cases/${enc(id)}/evidence/${enc(entry)}/${purpose}`,
  caseFileAct: (
    id: string,
    entry: string,
    act: 'originals' | 'verifications' | 'public-copies' | 'public-copy-ends' | 'erasure',
  ) => `/desk/cases/${enc(id)}/evidence/${enc(entry)}/${act}`,
  publicPicture: (slug: string, copy: string) => `/cases/${enc(slug)}/pictures/${enc(copy)}`,
  caseExport: (id: string) => `/desk/cases/${enc(id)}/export`,
  caseImports: () => '/desk/cases/imports',
  caseImportTables: () => '/desk/cases/imports/tables',
  caseImport: (id: string) => `/desk/cases/imports/${enc(id)}`,
  caseImportConfirmation: (id: string) => `/desk/cases/imports/${enc(id)}/confirmation`,
  caseImportRemoval: (id: string) => `/desk/cases/imports/${enc(id)}/removal`,
  caseImportLeft: (id: string) => `/desk/cases/imports/${enc(id)}/left.csv`,
  calendars: () => '/desk/calendars',
  calendarEnd: (id: string) => `/desk/calendars/${enc(id)}/end`,
  /** The secret address of one person's calendar; `:token` in the route's pattern. */
  calendarFeed: (token: string) => `/calendars/${enc(token)}.ics`,
  caseLetter: (id: string) => `/desk/cases/${enc(id)}/letter`,
  publicCase: (slug: string) => `/cases/${enc(slug)}`,

  invitations: (id: string) => `/desk/letters/${enc(id)}/invitations`,
  invitationsFromRoster: (id: string) => `/desk/letters/${enc(id)}/invitations/roster`,
  invitationsFromList: (id: string) => `/desk/letters/${enc(id)}/invitations/list`,
  invitation: (id: string, invitation: string) =>
    `/desk/letters/${enc(id)}/invitations/${enc(invitation)}`,
  invitationAct: (
    id: string,
    invitation: string,
    act: 'reminders' | 'revocation' | 'handover' | 'paper' | 'bounce',
  ) => `/desk/letters/${enc(id)}/invitations/${enc(invitation)}/${act}`,
  invitationSendings: (id: string) => `/desk/letters/${enc(id)}/invitations/sendings`,
  paperScan: (id: string, scan: string) => `/desk/letters/${enc(id)}/scans/${enc(scan)}`,
  paperScanFile: (id: string, scan: string) => `/desk/letters/${enc(id)}/scans/${enc(scan)}/file`,
  paperScanDecision: (id: string, scan: string) =>
    `/desk/letters/${enc(id)}/scans/${enc(scan)}/decision`,

  release: (id: string) => `/desk/letters/${enc(id)}/release`,
  releaseApprovals: (id: string) => `/desk/letters/${enc(id)}/release/approvals`,
  releaseApprovalTakingBack: (id: string) =>
    `/desk/letters/${enc(id)}/release/approvals/taking-back`,
  letterWithdrawal: (id: string) => `/desk/letters/${enc(id)}/withdrawal`,

  // ---- delivery: the letter on its way, mail that comes in ----
  deliveries: (id: string) => `/desk/letters/${enc(id)}/deliveries`,
  /** The mail as it goes out, and the button that sends it. */
  deliverySending: (id: string) => `/desk/letters/${enc(id)}/deliveries/sending`,
  deliverySlips: (id: string) => `/desk/letters/${enc(id)}/deliveries/slips`,
  deliveryCopies: (id: string) => `/desk/letters/${enc(id)}/deliveries/copies`,
  deliveryNotices: (id: string) => `/desk/letters/${enc(id)}/deliveries/notices`,
  delivery: (id: string, delivery: string) =>
    `/desk/letters/${enc(id)}/deliveries/${enc(delivery)}`,
  deliveryAct: (
    id: string,
    delivery: string,
    act: 'arrival' | 'return' | 'repetition' | 'cancellation' | 'receipts',
  ) => `/desk/letters/${enc(id)}/deliveries/${enc(delivery)}/${act}`,
  deliveryReceipt: (id: string, delivery: string, receipt: string) =>
    `/desk/letters/${enc(id)}/deliveries/${enc(delivery)}/receipts/${enc(receipt)}`,

  ...replyPaths,
  ...cosigningPaths,

  // ---- demands: their lines at the desk, and what everybody sees of them ----
  demandLines: (id: string) => `/desk/letters/${enc(id)}/demands`,
  demandLine: (id: string, number: number | string) =>
    `/desk/letters/${enc(id)}/demands/${enc(String(number))}`,
  newOutcome: (id: string, number: number | string) =>
    `/desk/letters/${enc(id)}/demands/${enc(String(number))}/outcomes/new`,
  outcomes: (id: string, number: number | string) =>
    `/desk/letters/${enc(id)}/demands/${enc(String(number))}/outcomes`,
  outcome: (id: string, number: number | string, outcome: string) =>
    `/desk/letters/${enc(id)}/demands/${enc(String(number))}/outcomes/${enc(outcome)}`,
  outcomeAct: (
    id: string,
    number: number | string,
    outcome: string,
    act: 'decision' | 'retraction' | 'redaction',
  ) => `/desk/letters/${enc(id)}/demands/${enc(String(number))}/outcomes/${enc(outcome)}/${act}`,
  outcomeFile: (id: string, number: number | string, outcome: string, position: number | string) =>
    `/desk/letters/${enc(id)}/demands/${enc(String(number))}/outcomes/${enc(outcome)}/files/${enc(String(position))}`,
  demandReviews: (id: string, number: number | string) =>
    `/desk/letters/${enc(id)}/demands/${enc(String(number))}/reviews`,
  demandQuestionAnswer: (id: string, number: number | string, question: string) =>
    `/desk/letters/${enc(id)}/demands/${enc(String(number))}/questions/${enc(question)}/answer`,
  tracker: () => '/demands',
  publicDemand: (slug: string, number: number | string) =>
    `/letters/${enc(slug)}/demands/${enc(String(number))}`,
  publicReply: (slug: string, reply: string) => `/letters/${enc(slug)}/replies/${enc(reply)}`,
  authorities: () => '/authorities',
  authority: (key: string) => `/authorities/${enc(key)}`,
  demandsFeed: () => '/feeds/demands.atom',
  demandsJsonFeed: () => '/feeds/demands.json',
  demandsCsv: () => '/demands.csv',
  demandDates: () => '/demands.ics',
  letterFeed: (slug: string) => `/letters/${enc(slug)}/feed.atom`,
  letterDates: (slug: string) => `/letters/${enc(slug)}/dates.ics`,

  // ---- following: people by mail, machines by webhook ----
  followers: (slug: string) => `/letters/${enc(slug)}/followers`,
  following: () => '/following',
  followAsked: () => '/following/asked',
  followConfirmation: (token: string) => `/following/confirmations/${enc(token)}`,
  followConfirmed: () => '/following/confirmed',
  followEnd: (token: string) => `/following/ends/${enc(token)}`,
  followUndoing: () => '/following/undoing',
  /** Leads to a letter without naming it: in mails that must not. */
  followedLetter: (id: string) => `/following/letters/${enc(id)}`,
  followerCount: (id: string) => `/desk/letters/${enc(id)}/followers`,
  webhooks: () => '/desk/webhooks',
  webhook: (id: string) => `/desk/webhooks/${enc(id)}`,
  webhookAct: (id: string, act: 'tests' | 'pause' | 'resumption' | 'end') =>
    `/desk/webhooks/${enc(id)}/${act}`,
  webhookRepetition: (id: string, sending: string) =>
    `/desk/webhooks/${enc(id)}/sendings/${enc(sending)}/repetition`,

  rosters: () => '/desk/rosters',
  roster: (id: string) => `/desk/rosters/${enc(id)}`,
  rosterUploads: (id: string) => `/desk/rosters/${enc(id)}/uploads`,
  rosterUpload: (id: string, upload: string) => `/desk/rosters/${enc(id)}/uploads/${enc(upload)}`,
  rosterConfirmation: (id: string, upload: string) =>
    `/desk/rosters/${enc(id)}/uploads/${enc(upload)}/confirmation`,
  rosterRemoval: (id: string, upload: string) =>
    `/desk/rosters/${enc(id)}/uploads/${enc(upload)}/removal`,
  rosterSnapshot: (id: string, snapshot: string) =>
    `/desk/rosters/${enc(id)}/snapshots/${enc(snapshot)}`,
  rosterPerson: (id: string, personKey: string) =>
    `/desk/rosters/${enc(id)}/people/${enc(personKey)}`,

  sign: (token: string) => `/sign/${enc(token)}`,
  signCodes: (token: string) => `/sign/${enc(token)}/codes`,
  signatures: (token: string) => `/sign/${enc(token)}/signatures`,
  signPasskeyOptions: (token: string) => `/sign/${enc(token)}/passkey/options`,
  signPasskey: (token: string) => `/sign/${enc(token)}/passkey`,
  signPasskeyEnrolment: (token: string) => `/sign/${enc(token)}/passkey/enrolment`,
  declines: (token: string) => `/sign/${enc(token)}/declines`,
  withdrawals: (token: string) => `/sign/${enc(token)}/withdrawals`,
  disavowals: (token: string) => `/sign/${enc(token)}/disavowals`,
  receipt: (token: string) => `/sign/${enc(token)}/receipt`,
} as const;

/** The full address of a path, for mails, feeds, PDFs: `absolute('https://x.org', paths.home())`. */
export function absolute(publicUrl: string, path: string): string {
  return new URL(path, publicUrl).href;
}
