import { enc } from './path-part.ts';

/** Citizens and organisations behind a letter. */
export const cosigningPaths = {
  // ---- for everybody ----
  cosignatures: (slug: string) => `/letters/${enc(slug)}/cosignatures`,
  cosigned: (slug: string) => `/letters/${enc(slug)}/cosignatures/sent`,
  cosignatureWork: (slug: string) => `/letters/${enc(slug)}/cosignatures/work`,
  cosignatureCount: (slug: string) => `/letters/${enc(slug)}/cosignatures/count.json`,
  cosignatureFigures: (slug: string) => `/letters/${enc(slug)}/cosignatures/figures`,
  cosignatureFiguresJson: (slug: string) => `/letters/${enc(slug)}/cosignatures/figures.json`,
  cosignatureFiguresCsv: (slug: string) => `/letters/${enc(slug)}/cosignatures/figures.csv`,
  /** The entries of one sealed batch, a line each: what its root in the record is made of. */
  cosignatureSeal: (slug: string, number: number | string) =>
    `/letters/${enc(slug)}/cosignatures/seals/${number}.txt`,
  letterCard: (slug: string) => `/letters/${enc(slug)}/card`,
  letterPicture: (slug: string) => `/letters/${enc(slug)}/picture.png`,
  organisations: (slug: string) => `/letters/${enc(slug)}/organisations`,
  organisationSent: (slug: string) => `/letters/${enc(slug)}/organisations/sent`,

  // ---- behind a link in a mail ----
  cosignature: (token: string) => `/cosignatures/${enc(token)}`,
  cosignatureConfirmation: (token: string) => `/cosignatures/${enc(token)}/confirmation`,
  cosignatureWithdrawal: (token: string) => `/cosignatures/${enc(token)}/withdrawal`,
  cosignatureDisavowal: (token: string) => `/cosignatures/${enc(token)}/disavowal`,
  /** Whether to hear what becomes of the letter, and with whom to share. */
  cosignatureChoices: (token: string) => `/cosignatures/${enc(token)}/choices`,
  /** Ends the mails about the letter with one click, by a mail program too (RFC 8058). */
  cosignatureHearing: (token: string) => `/cosignatures/${enc(token)}/hearing`,
  cosignatureReceipt: (token: string) => `/cosignatures/${enc(token)}/receipt.txt`,
  organisation: (token: string) => `/organisations/${enc(token)}`,
  organisationConfirmation: (token: string) => `/organisations/${enc(token)}/confirmation`,
  organisationWithdrawal: (token: string) => `/organisations/${enc(token)}/withdrawal`,
  organisationDisavowal: (token: string) => `/organisations/${enc(token)}/disavowal`,

  // ---- at the desk ----
  cosigningDesk: (id: string) => `/desk/letters/${enc(id)}/cosigning`,
  cosigningOpening: (id: string) => `/desk/letters/${enc(id)}/cosigning/opening`,
  cosigningChanges: (id: string) => `/desk/letters/${enc(id)}/cosigning/changes`,
  cosigningClusters: (id: string) => `/desk/letters/${enc(id)}/cosigning/clusters`,
  cosigningRemovals: (id: string) => `/desk/letters/${enc(id)}/cosigning/removals`,
  cosigningAcceptances: (id: string) => `/desk/letters/${enc(id)}/cosigning/acceptances`,
  cosigningRestoration: (id: string, removal: string) =>
    `/desk/letters/${enc(id)}/cosigning/removals/${enc(removal)}/restoration`,
  cosigningPartnerList: (id: string, position: number | string) =>
    `/desk/letters/${enc(id)}/cosigning/partners/${position}.csv`,
  cosigningExport: (id: string) => `/desk/letters/${enc(id)}/cosigning/export.csv`,
  cosigningOrganisations: (id: string) => `/desk/letters/${enc(id)}/cosigning/organisations`,
  cosigningOrganisationListing: (id: string, organisation: string) =>
    `/desk/letters/${enc(id)}/cosigning/organisations/${enc(organisation)}/listing`,
  cosigningOrganisationDecline: (id: string, organisation: string) =>
    `/desk/letters/${enc(id)}/cosigning/organisations/${enc(organisation)}/decline`,
};
