import { foldName } from './name-rules.ts';
import type { Fields } from './field-rules.ts';

/** Where each field stands in a table; `scheme` says whose numbers the ids are. */
export type Columns = {
  readonly at: ReadonlyMap<Column, number>;
  readonly scheme: string | undefined;
  /** True when the table keeps only the last term of each person in one span. */
  readonly lastTermOnly: boolean;
  /** A column like `in_office_2011_09_15` with yes and no. */
  readonly stated: { readonly at: number; readonly day: string } | undefined;
};

export type Column =
  | Exclude<keyof Fields, 'scheme' | 'stated'>
  | 'citizenship'
  | 'officialName'
  | 'kind'
  | 'organization'
  | 'role';

// Header words, folded. The Parliament's open data say mep_*, Parltrack firstname and eugroup,
// EveryPolitician sort_name, HowTheyVote country_code.
const WORDS: Readonly<Record<Column, string>> = {
  id: 'epid|ep id|mep id|mepid|mep identifier|userid|person id|member id|identifier|identifiant|id',
  fullName: 'full name|fullname|name|nom complet|nom et prenom|nom prenom|member|mep|label|nom',
  givenName: 'given name|mep given name|first name|firstname|prenom|given|vorname',
  familyName: 'family name|mep family name|last name|lastname|surname|nom de famille|nachname',
  sortName: 'sort name|sortlabel',
  country: 'country|country code|pays|member state|etat membre|country of representation|land',
  citizenship: 'mep citizenship|citizenship|nationality|nationalite|citoyennete',
  politicalGroup:
    'political group|politicalgroup|group|eugroup|eu group|ep group|groupe|groupe politique|faction',
  party:
    'party|national group|national party|nationalpoliticalgroup|national political group|parti|parti national',
  startsOn:
    'start|start date|starts on|term start|mandate start|since|from|debut|date debut|date de debut',
  endsOn: 'end|end date|ends on|term end|mandate end|until|to|fin|date fin|date de fin',
  birthDate:
    'birth date|birthdate|birthday|mep birthday|date of birth|dob|born|date de naissance|date naissance|ne le',
  email: 'email|e mail|mep email|mail|courriel',
  officialName: 'mep official given name|mep official family name',
  kind: 'kind',
  organization: 'organization',
  role: 'role',
};

const EP_NUMBERS = /^(?:epid|ep id|mep id|mepid|mep identifier|userid)$/;

const fold = (header: string): string =>
  foldName(header.replaceAll('_', ' ')).replace(/ at \d{4} \d{2} \d{2}$/, '');

function statedColumn(header: readonly string[]): Columns['stated'] {
  for (const [at, name] of header.entries()) {
    const day = /^in[_ ]office[_ ](\d{4})[_-](\d{2})[_-](\d{2})$/i.exec(name.trim());
    if (day) return { at, day: `${day[1]}-${day[2]}-${day[3]}` };
  }
  return undefined;
}

/** Finds the columns by their header; earlier words of a list win over later ones. */
export function findColumns(header: readonly string[]): Columns {
  const folded = header.map(fold);
  const at = new Map<Column, number>();
  for (const [column, words] of Object.entries(WORDS)) {
    const place = words
      .split('|')
      .map((word) => folded.indexOf(word))
      .find((found) => found >= 0);
    if (place !== undefined) at.set(column as Column, place); // the keys of WORDS are the columns
  }
  // French lists say "nom" for the surname when "prénom" stands beside it.
  const nom = folded.indexOf('nom');
  if (nom >= 0 && at.has('givenName') && !at.has('familyName')) {
    at.set('familyName', nom);
    if (at.get('fullName') === nom) at.delete('fullName');
  }
  const idHeader = folded[at.get('id') ?? -1] ?? '';
  const parliament = folded.includes('national group') || folded.includes('psid');
  return {
    at,
    scheme: EP_NUMBERS.test(idHeader) || (idHeader === 'id' && parliament) ? 'ep' : undefined,
    stated: statedColumn(header),
    lastTermOnly: folded.includes('active') && folded.some((word) => /^start ?\d+$/.test(word)),
  };
}
