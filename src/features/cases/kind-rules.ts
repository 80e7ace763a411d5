import { LIMITS } from './field-rules.ts';
import type { Fields } from './field-rules.ts';
import {
  CONNECTIONS,
  EVENT_TYPES,
  INTERVENTIONS,
  INVOLVEMENTS,
  RELIABILITIES,
} from './vocabulary-rules.ts';

const title = { is: 'text', most: LIMITS.title, needed: true } as const;
const name = { is: 'text', most: LIMITS.name, needed: true } as const;
const line = { is: 'text', most: LIMITS.line } as const;
const neededLine = { is: 'text', most: LIMITS.line, needed: true } as const;
const what = { is: 'text', most: LIMITS.text, lines: true, needed: true } as const;
const prose = { is: 'text', most: LIMITS.long, lines: true } as const;
const date = { is: 'date' } as const;
const country = { is: 'country' } as const;
const latitude = { is: 'degrees', most: 90 } as const;
const longitude = { is: 'degrees', most: 180 } as const;
const subject = { is: 'entry', of: 'subject' } as const;
const subjects = { is: 'entries', of: 'subject', table: 'case_entry_subjects' } as const;
/** A choice nobody may leave to the first: an answer or a danger is never guessed. */
const choice = <const C extends string>(...of: C[]) =>
  ({ is: 'choice', of, needed: true }) as const;
const phase = { is: 'choice', of: ['past', 'announced', 'feared'] } as const;

/** Where a statement comes from, and what speaks against it. */
const sources = {
  is: 'rows',
  table: 'case_entry_sources',
  of: {
    source: { is: 'entry', of: 'source' },
    stance: { is: 'choice', of: ['supports', 'contradicts'] },
    passage: { is: 'text', most: LIMITS.text, lines: true },
  },
} as const;

export type KindOfEntry = {
  readonly table: string;
  /** A statement has a certainty and may have sources. */
  readonly statement: boolean;
  /** The fields its first and last possible day are made of: one, or since and until. */
  readonly dated?: readonly [string] | readonly [string, string];
  readonly fields: Fields;
};

/**
 * Every kind of entry as data. A field's column is its name in snake_case, in the kind's table or in
 * the table of its rows.
 */
export const KINDS = {
  case: {
    table: 'case_heads',
    statement: false,
    fields: {
      title,
      summary: prose,
      country,
      language: { is: 'language' },
      reviewOn: { is: 'day' },
      reviewWhy: line,
    },
  },
  subject: {
    table: 'case_subjects',
    statement: false,
    fields: {
      type: { is: 'choice', of: ['person', 'group', 'organisation', 'place', 'site'] },
      names: {
        is: 'rows',
        table: 'case_subject_names',
        least: 1,
        of: {
          text: name,
          language: { is: 'language' },
          use: { is: 'choice', of: ['own', 'known-as', 'former', 'spelling'] },
        },
      },
      about: prose,
      numberFrom: { is: 'whole', least: 0, most: 100_000_000 },
      numberTo: { is: 'whole', least: 0, most: 100_000_000 },
      pseudonym: { is: 'text', most: LIMITS.name },
      country,
      born: date,
      url: { is: 'link' },
      latitude,
      longitude,
      sources,
    },
  },
  relation: {
    table: 'case_relations',
    statement: true,
    fields: {
      fromSubject: subject,
      type: {
        is: 'choice',
        of: [
          'leads',
          'lawyer-of',
          'member-of',
          'works-for',
          'founded',
          'family-of',
          'same-person-as',
          'runs',
          'located-in',
          'other',
        ],
      },
      toSubject: subject,
      since: date,
      until: date,
      note: line,
      sources,
    },
  },
  consent: {
    table: 'case_consents',
    statement: false,
    fields: {
      subject,
      use: choice('store', 'share', 'name-authority', 'name-public', 'photo'),
      answer: choice('given', 'refused'),
      basis: choice('self', 'family', 'lawyer', 'organisation', 'published'),
      givenBy: { is: 'text', most: LIMITS.line, sealed: true },
      how: { is: 'text', most: LIMITS.text, lines: true, sealed: true },
      givenOn: { is: 'day', needed: true },
      until: { is: 'day' },
      withdrawnOn: { is: 'day' },
    },
  },
  risk: {
    table: 'case_risks',
    statement: false,
    fields: {
      subject,
      level: choice('low', 'raised', 'high', 'extreme'),
      note: { is: 'text', most: LIMITS.long, lines: true, needed: true, sealed: true },
      assessedOn: { is: 'day', needed: true },
    },
  },
  event: {
    table: 'case_events',
    statement: true,
    dated: ['date'],
    fields: {
      what,
      type: { is: 'choice', of: EVENT_TYPES },
      phase,
      date,
      place: line,
      country,
      latitude,
      longitude,
      subjects,
      authorities: {
        is: 'rows',
        table: 'case_event_authorities',
        of: { name, involvement: { is: 'choice', of: INVOLVEMENTS } },
      },
      links: {
        is: 'rows',
        table: 'case_event_links',
        of: {
          type: { is: 'choice', of: ['follows', 'causes', 'part-of'] },
          event: { is: 'entry', of: 'event' },
        },
      },
      sources,
    },
  },
  charge: {
    table: 'case_charges',
    statement: true,
    dated: ['date'],
    fields: {
      offence: neededLine,
      law: line,
      penalty: line,
      penaltyMonths: { is: 'whole', least: 0, most: 2_400 },
      stage: {
        is: 'choice',
        of: ['threatened', 'investigated', 'charged', 'tried', 'convicted', 'dropped', 'acquitted'],
      },
      date,
      authority: line,
      subjects,
      hearings: { is: 'rows', table: 'case_charge_hearings', of: { date, what: line } },
      sources,
    },
  },
  measure: {
    table: 'case_measures',
    statement: true,
    dated: ['since', 'until'],
    fields: {
      type: {
        is: 'choice',
        of: [
          'detention',
          'travel-ban',
          'refused-registration',
          'eviction',
          'blocked-site',
          'asset-freeze',
          'other',
        ],
      },
      what: { is: 'text', most: LIMITS.text, lines: true },
      phase,
      since: date,
      until: date,
      authority: line,
      whereabouts: line,
      counsel: { is: 'choice', of: ['', 'yes', 'limited', 'no'] },
      country,
      subjects,
      measurements: {
        is: 'rows',
        table: 'case_measurements',
        of: {
          date: { is: 'day', needed: true },
          network: line,
          country,
          result: { is: 'choice', of: ['reachable', 'failed', 'unclear'] },
          url: { is: 'link' },
        },
      },
      sources,
    },
  },
  source: {
    table: 'case_sources',
    statement: false,
    fields: {
      title: neededLine,
      reliability: { is: 'choice', of: RELIABILITIES },
      connection: { is: 'choice', of: CONNECTIONS },
      date,
      url: { is: 'link' },
      note: prose,
      identity: { is: 'text', most: LIMITS.text, lines: true, sealed: true },
    },
  },
  // what a file shows; its bytes and what happened to them stand in case_files
  evidence: {
    table: 'case_evidence',
    statement: false,
    fields: {
      fileName: { is: 'text', most: LIMITS.name, needed: true, sealed: true },
      what: { is: 'text', most: LIMITS.text, lines: true },
      date,
      subjects,
      sources,
    },
  },
  intervention: {
    table: 'case_interventions',
    statement: true,
    dated: ['date'],
    fields: {
      what,
      type: { is: 'choice', of: INTERVENTIONS },
      people: {
        is: 'rows',
        table: 'case_intervention_people',
        of: { name, capacity: line, mandate: { is: 'mandate' } },
      },
      toWhom: line,
      date,
      place: line,
      country,
      subjects,
      response: prose,
      impact: prose,
      sources,
    },
  },
  'key-date': {
    table: 'case_key_dates',
    statement: false,
    dated: ['date'],
    fields: {
      what: neededLine,
      type: {
        is: 'choice',
        of: ['hearing', 'journey', 'conference', 'deadline', 'anniversary', 'other'],
      },
      date: { is: 'date', needed: true },
      place: line,
      subjects,
      remindDays: { is: 'whole', least: 0, most: 365, needed: true },
      sources,
    },
  },
} as const satisfies Record<string, KindOfEntry>;
