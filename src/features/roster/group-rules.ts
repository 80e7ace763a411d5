import { foldName } from './name-rules.ts';

/**
 * A political group of the European Parliament.
 *
 * `seat` orders the hemicycle from left to right as seen from the chair; groups that followed
 * one another share seat and colour. `colour` names a style token (`--group-<colour>`), never a value.
 */
export type PoliticalGroup = {
  readonly code: string;
  readonly name: string;
  readonly seat: number;
  readonly colour: string;
  readonly known: boolean;
};

type Entry = readonly [
  code: string,
  seat: number,
  colour: string,
  name: string,
  labels: readonly string[],
];

/** The last seat on the right, for labels we do not know: beside the non-attached. */
const UNKNOWN_SEAT = 95;

// Names as on europarl.europa.eu; abbreviations as used there, in EP documents and in open data sets.
const GROUPS: readonly Entry[] = [
  [
    'GUE/NGL',
    10,
    'left',
    'European United Left – Nordic Green Left',
    [
      'Confederal Group of the European United Left - Nordic Green Left',
      'Groupe confédéral de la Gauche unitaire européenne/Gauche verte nordique',
      'GUE-NGL',
      'GUENGL',
    ],
  ],
  [
    'The Left',
    10,
    'left',
    'The Left',
    [
      'The Left group in the European Parliament - GUE/NGL',
      'The Left in the European Parliament',
      'Le groupe de la gauche au Parlement européen - GUE/NGL',
      'Groupe de la gauche au Parlement européen',
      'La Gauche',
      'Left',
    ],
  ],
  [
    'S&D',
    20,
    'social-democrat',
    'Socialists and Democrats',
    [
      'Group of the Progressive Alliance of Socialists and Democrats in the European Parliament',
      'Groupe de l’Alliance Progressiste des Socialistes et Démocrates au Parlement européen',
      "Groupe de l'Alliance Progressiste des Socialistes & Démocrates au Parlement européen",
      'Progressive Alliance of Socialists and Democrats',
      'SD',
    ],
  ],
  [
    'PES',
    20,
    'social-democrat',
    'Party of European Socialists',
    [
      'Group of the Party of European Socialists',
      'Socialist Group in the European Parliament',
      'Socialist Group',
      'Groupe socialiste au Parlement européen',
      'Groupe socialiste',
      'PSE',
      'SOC',
    ],
  ],
  [
    'Greens/EFA',
    30,
    'green',
    'Greens/European Free Alliance',
    [
      'Group of the Greens/European Free Alliance',
      'Groupe des Verts/Alliance libre européenne',
      'Greens-EFA',
      'Verts/ALE',
      'Greens',
      'Les Verts',
    ],
  ],
  [
    'ALDE',
    40,
    'liberal',
    'Alliance of Liberals and Democrats for Europe',
    [
      'Group of the Alliance of Liberals and Democrats for Europe',
      "Groupe Alliance des démocrates et des libéraux pour l'Europe",
      'ADLE',
    ],
  ],
  [
    'ELDR',
    40,
    'liberal',
    'European Liberal, Democrat and Reform Party',
    [
      'Group of the European Liberal, Democrat and Reform Party',
      'Groupe du Parti européen des libéraux, démocrates et réformateurs',
    ],
  ],
  [
    'Renew',
    40,
    'liberal',
    'Renew Europe',
    ['Renew Europe Group', 'Groupe Renew Europe', 'Renew Europe', 'RE'],
  ],
  [
    'EPP',
    50,
    'christian-democrat',
    'European People’s Party',
    [
      "Group of the European People's Party (Christian Democrats)",
      'Groupe du Parti populaire européen (Démocrates-Chrétiens)',
      "European People's Party",
      'Parti populaire européen',
      'PPE',
    ],
  ],
  [
    'EPP-ED',
    50,
    'christian-democrat',
    'European People’s Party – European Democrats',
    [
      "Group of the European People's Party (Christian Democrats) and European Democrats",
      'Groupe du Parti populaire européen (Démocrates-chrétiens) et des Démocrates européens',
      'PPE-DE',
    ],
  ],
  [
    'ECR',
    60,
    'conservative',
    'European Conservatives and Reformists',
    [
      'European Conservatives and Reformists Group',
      'Groupe des Conservateurs et Réformistes européens',
      'CRE',
    ],
  ],
  [
    'EFD',
    70,
    'eurosceptic',
    'Europe of Freedom and Democracy',
    [
      'Europe of freedom and democracy Group',
      'Groupe Europe de la liberté et de la démocratie',
      'Groupe Europe libertés démocratie',
      'ELD',
    ],
  ],
  [
    'EFDD',
    70,
    'eurosceptic',
    'Europe of Freedom and Direct Democracy',
    [
      'Europe of Freedom and Direct Democracy Group',
      'Groupe Europe de la liberté et de la démocratie directe',
      'ELDD',
    ],
  ],
  [
    'IND/DEM',
    70,
    'eurosceptic',
    'Independence/Democracy',
    ['Independence/Democracy Group', 'Groupe Indépendance/Démocratie', 'INDDEM'],
  ],
  [
    'UEN',
    72,
    'national-conservative',
    'Union for Europe of the Nations',
    ['Union for Europe of the Nations Group', "Groupe Union pour l'Europe des Nations"],
  ],
  [
    'ENF',
    80,
    'nationalist',
    'Europe of Nations and Freedom',
    ['Europe of Nations and Freedom Group', 'Groupe Europe des Nations et des Libertés', 'ENL'],
  ],
  [
    'ID',
    80,
    'nationalist',
    'Identity and Democracy',
    ['Identity and Democracy Group', 'Groupe Identité et démocratie'],
  ],
  [
    'PfE',
    80,
    'nationalist',
    'Patriots for Europe',
    ['Patriots for Europe Group', "Groupe Patriotes pour l'Europe", 'Patriots', 'Patriotes'],
  ],
  [
    'ESN',
    85,
    'sovereignist',
    'Europe of Sovereign Nations',
    [
      'Europe of Sovereign Nations Group',
      "Groupe « L'Europe des nations souveraines »",
      "Groupe L'Europe des nations souveraines",
      'ENS',
    ],
  ],
  [
    'NI',
    90,
    'non-attached',
    'Non-attached',
    [
      'Non-attached Members',
      'Non-attached',
      'Non-inscrits',
      'Non inscrits',
      'Députés non-inscrits',
      'NA',
    ],
  ],
];

const bare = (label: string): string => foldName(label).replaceAll(' ', '');

const BY_LABEL = new Map<string, { readonly group: PoliticalGroup; readonly french: boolean }>();
for (const [code, seat, colour, name, labels] of GROUPS) {
  const group = { code, name, seat, colour, known: true };
  for (const label of [code, name, ...labels]) {
    const french = /^groupe |^le groupe |^députés |^non.inscrits/i.test(label);
    BY_LABEL.set(bare(label), { group, french });
  }
}

/** Every group of the vocabulary, left to right. */
export const POLITICAL_GROUPS: readonly PoliticalGroup[] = GROUPS.map(
  ([code, seat, colour, name]) => ({ code, name, seat, colour, known: true }),
);

/**
 * The group a label means, in English or French, long or short.
 * An unknown label keeps its words as code and name, with `known: false`.
 *
 * @example groupOf('Groupe des Verts/Alliance libre européenne').code // 'Greens/EFA'
 */
export function groupOf(label: string): PoliticalGroup {
  const found = BY_LABEL.get(bare(label));
  if (found) return found.group;
  const name = label.trim();
  return { code: name, name, seat: UNKNOWN_SEAT, colour: 'other', known: false };
}

/** True when the label is one of the French ones. */
export function isFrenchGroupLabel(label: string): boolean {
  return BY_LABEL.get(bare(label))?.french ?? false;
}
