import { count } from './bundle-report.ts';
import type { BundleSignatory, Say } from './bundle-report.ts';
import { challengeBytes } from './challenge.ts';
import { readPasskeyDetail } from './detail.ts';
import type { Detail } from './detail.ts';
import { daySpan } from './edtf-day.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import type { MandateOpening, Opening } from './opening.ts';
import type { Position } from './replay.ts';
import { verifyAssertion } from './assertion.ts';

/** What people's signatures are checked against. */
export type People = {
  /** Openings in the bundle by commitment. */
  readonly openings: ReadonlyMap<string, Opening>;
  /** Commitments and statements of which a `redacted` act says that what they stand for was erased. */
  readonly erased: ReadonlySet<string>;
  /** Detail documents in the bundle by hash. */
  readonly details: ReadonlyMap<string, Detail>;
  /** Of each signing act by its seq: `signed` or `reconfirmed`. */
  readonly acts: ReadonlyMap<number, 'signed' | 'reconfirmed'>;
};

const AT_ONCE = 64;

/** The day of a signature: written on the paper, else the UTC day of the act. */
function dayOf(position: Position, people: People): string {
  const detail = people.details.get(position.detail ?? '');
  const written = position.mode === 'paper' ? detail?.fields['signed-on'] : undefined;
  return written ?? position.time.slice(0, 10);
}

/** Opens the commitments of a list of signatures; says what is missing and what was erased. */
export function openPeople(
  positions: readonly Position[],
  people: People,
  say: Say,
): BundleSignatory[] {
  let erased = 0;
  const opened = positions.map((position): BundleSignatory => {
    const { seq, mode } = position;
    const who = people.openings.get(position.who);
    const signatory = who?.kind === 'signatory' ? who : null;
    if (signatory === null && people.erased.has(position.who)) erased += 1;
    else if (signatory === null) {
      say(
        'opening-missing',
        false,
        `Who signed in act ${seq} is not in the bundle, and no act says it was erased.`,
      );
    }
    const mandate = openMandate(position, people, say);
    const { name, capacity, country, group, party } = signatory ?? NOBODY;
    if (mandate !== null && signatory !== null && mandate.person !== signatory.person) {
      say(
        'mandate-of-another',
        false,
        `The mandate in act ${seq} is another person's than the signature.`,
      );
    }
    return {
      seq,
      name,
      capacity,
      country,
      group,
      party,
      mandate,
      mode,
      day: dayOf(position, people),
    };
  });
  if (erased > 0) {
    const who = count(erased, 'name on the list was', 'names on the list were');
    say('erased', true, `${who} erased at request; the record still holds the signature itself.`);
  }
  return opened;
}

const NOBODY = { name: null, capacity: null, country: null, group: null, party: null };

function openMandate(position: Position, people: People, say: Say): MandateOpening | null {
  if (position.mandate === null) return null;
  const opening = people.openings.get(position.mandate);
  if (opening?.kind === 'mandate') return opening;
  if (!people.erased.has(position.mandate)) {
    say(
      'opening-missing',
      false,
      `The mandate in act ${position.seq} is not in the bundle, and no act says it was erased.`,
    );
  }
  return null;
}

/** Says whether each mandate shown was held on the day of signing. */
export function checkMandates(signatories: readonly BundleSignatory[], say: Say): void {
  let held = 0;
  for (const { mandate, day, seq, name } of signatories) {
    if (mandate === null) continue;
    const span = daySpan(day);
    const begun = mandate.from === null || (span !== null && mandate.from <= span.last);
    const over = mandate.to !== null && (span === null || mandate.to < span.first);
    if (span === null || !begun || over) {
      say(
        'mandate-held',
        false,
        `${name ?? 'A signatory'} did not hold the mandate shown on ${day} (act ${seq}).`,
      );
    } else held += 1;
  }
  if (held === 0) return;
  const rosters = [
    ...new Set(signatories.flatMap((s) => (s.mandate === null ? [] : [s.mandate.roster]))),
  ];
  const shown = count(held, 'mandate shown was', 'mandates shown were');
  say(
    'mandates',
    true,
    `${shown} held on the day of signing, by the roster ${rosters.join('; ')}.`,
  );
}

/** Says when one person stands on the lists more than once under different commitments. */
export function checkTwins(positions: readonly Position[], people: People, say: Say): void {
  const seen = new Map<string, string>();
  for (const { who, seq } of positions) {
    const opening = people.openings.get(who);
    if (opening?.kind !== 'signatory') continue;
    if ((seen.get(opening.person) ?? who) !== who) {
      say('twin', false, `${opening.name} is on the list a second time (act ${seq}).`);
    }
    seen.set(opening.person, who);
  }
}

/** Verifies every passkey signature, and says of the other modes that they rest on the publisher's word. */
export async function checkModes(
  positions: readonly Position[],
  people: People,
  say: Say,
): Promise<void> {
  const passkeys = positions.filter((p) => p.mode === 'passkey');
  const places: string[] = [];
  for (let i = 0; i < passkeys.length; i += AT_ONCE) {
    const some = passkeys.slice(i, i + AT_ONCE);
    const answers = await Promise.all(some.map((position) => passkeyPlace(position, people)));
    for (const [n, answer] of answers.entries()) {
      if (!isFault(answer)) places.push(answer);
      else
        say(
          'passkey',
          false,
          `The passkey signature in act ${some[n]?.seq} does not hold: ${answer.fault}.`,
        );
    }
  }
  if (places.length > 0) {
    const made = count(places.length, 'signature was', 'signatures were');
    const where = [...new Set(places)].join(', ');
    say(
      'passkeys',
      true,
      `${made} made with a passkey over the statement itself, at ${where}, and each one verifies.`,
    );
  }
  sayWord(
    positions,
    'mailbox',
    say,
    'made with a code sent to the official mailbox; for that you have the word of who kept the record',
  );
  sayWord(
    positions,
    'paper',
    say,
    'made on paper or in print; for that you have the word of who entered them',
  );
}

function sayWord(positions: readonly Position[], mode: string, say: Say, words: string): void {
  const found = positions.filter((p) => p.mode === mode).length;
  if (found > 0) say(mode, true, `${count(found, 'signature was', 'signatures were')} ${words}.`);
}

/** The origin at which the passkey was used, when its signature holds. */
async function passkeyPlace(position: Position, people: People): Promise<string | Fault> {
  const detail = people.details.get(position.detail ?? '');
  const act = people.acts.get(position.seq);
  if (detail === undefined || act === undefined)
    return fault('what the device signed is not in the bundle');
  const passkey = readPasskeyDetail(detail.fields);
  if (isFault(passkey)) return passkey;
  const { statement } = position;
  const challenge = challengeBytes({ statement, act, nonce: passkey.nonce });
  const answer = await verifyAssertion({ ...passkey, challenge });
  return answer === true ? passkey.origin : answer;
}
