import { count } from './bundle-report.ts';
import type { Say } from './bundle-report.ts';
import type { Detail } from './detail.ts';
import { rosterDetail } from './history.ts';
import type { History } from './history.ts';
import type { StatementFields } from './statement-fields.ts';

type Details = ReadonlyMap<string, Detail>;

/** Checks that the release kept to what the statement itself says about it. */
export function checkRelease(
  history: History,
  statement: StatementFields,
  details: Details,
  say: Say,
): void {
  const { released } = history;
  if (released === null) return; // said already: the released statement was looked for
  const leads = details.get(released.detail ?? '')?.fields['leads'];
  const problem = leadsProblem(leads, statement) ?? timeProblem(released.time, statement);
  if (problem !== null) {
    say('release', false, `The release on ${released.time} does not hold: ${problem}.`);
  } else if (statement.release === 'archived') {
    const paper = [...history.signed, ...history.late].every((p) => p.mode === 'paper');
    say(
      'release',
      paper,
      paper
        ? 'This letter was published elsewhere before; its signatures were entered from what was published.'
        : 'This letter was published elsewhere before, yet not all its signatures are on paper.',
    );
  } else {
    say(
      'release',
      true,
      `It was released on ${released.time}, inside the window that the statement names, by ${statement.release.leads} or more of its leads.`,
    );
  }
}

function leadsProblem(leads: string | undefined, statement: StatementFields): string | null {
  if (leads === undefined) return 'which leads released it is not in the bundle';
  if (statement.release === 'archived')
    return leads === 'none' ? null : 'an archived letter has no releasing leads';
  const positions = leads.split(', ').map((p) => (/^[1-9][0-9]{0,2}$/.test(p) ? Number(p) : 0));
  const inOrder = positions.every((p, i) => p > (positions[i - 1] ?? 0));
  if (!inOrder || positions.some((p) => p > statement.leads.length))
    return 'it names leads that are not there';
  return positions.length < statement.release.leads ? 'too few of the leads agreed' : null;
}

function timeProblem(time: string, statement: StatementFields): string | null {
  const { window, embargo } = statement;
  const exact = (minute: string) => minute.replace('Z', ':00Z');
  if (window !== null && time < exact(window.opens)) return 'the release window had not opened';
  if (window !== null && time > exact(window.closes)) return 'the release window had closed';
  return embargo !== null && time < exact(embargo) ? 'the embargo had not ended' : null;
}

/** Checks that replaying the acts arrives at the list that was closed at release. */
export function checkRoster(history: History, details: Details, say: Say): void {
  const { roster, signed } = history;
  if (roster === null) {
    say('roster-complete', false, 'The list of signatories was never closed.');
    return;
  }
  const found = details.get(roster.detail ?? '')?.fields ?? {};
  const expected = rosterDetail(signed, roster.seq - 1);
  const same = Object.entries(expected).every(([name, value]) => found[name] === value);
  const closed = `with ${count(signed.length, 'signature', 'signatures')} in act ${roster.seq}`;
  say(
    'roster-complete',
    same,
    same
      ? `The list was closed ${closed}: replaying every act gives the same names, no more and no fewer.`
      : 'The list that was closed at release is not the one that the acts give.',
  );
}
