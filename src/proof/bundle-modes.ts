import type { People } from './bundle-people.ts';
import { count } from './bundle-report.ts';
import type { Say } from './bundle-report.ts';
import { challengeBytes } from './challenge.ts';
import { toHex } from './bytes.ts';
import { readPasskeyDetail } from './detail.ts';
import type { PasskeyDetail } from './detail.ts';
import { fault, isFault } from './fault.ts';
import type { Fault } from './fault.ts';
import type { Position } from './history.ts';
import { verifyAssertion } from './assertion.ts';

const AT_ONCE = 64;

/** Verifies every passkey signature, and says of the other modes that they rest on the publisher's word. */
export async function checkModes(
  positions: readonly Position[],
  people: People,
  say: Say,
): Promise<void> {
  const passkeys = positions.filter((p) => p.mode === 'passkey');
  const places: string[] = [];
  const used: Used = { answers: new Set(), owners: new Map() };
  for (let i = 0; i < passkeys.length; i += AT_ONCE) {
    const some = passkeys.slice(i, i + AT_ONCE);
    const answers = await Promise.all(some.map((position) => passkeyPlace(position, people, used)));
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
      `${made} made with a passkey over the statement itself, at ${where}, and each one verifies; whose passkey it is, you have the word of who kept the record.`,
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
async function passkeyPlace(
  position: Position,
  people: People,
  used: Used,
): Promise<string | Fault> {
  const detail = people.details.get(position.detail ?? '');
  const act = people.acts.get(position.seq);
  if (detail === undefined || act === undefined)
    return fault('what the device signed is not in the bundle');
  const passkey = readPasskeyDetail(detail.fields);
  if (isFault(passkey)) return passkey;
  const again = usedBefore(position.who, passkey, used);
  if (again !== null) return again;
  const { statement } = position;
  const challenge = challengeBytes({ statement, act, nonce: passkey.nonce });
  const answer = await verifyAssertion({ ...passkey, challenge });
  return answer === true ? passkey.origin : answer;
}

/** The questions that passkeys of this bundle answered, and of each public key whose it is. */
type Used = { readonly answers: Set<string>; readonly owners: Map<string, string> };

/** An answer counts once, and a passkey is one person's: who kept the record cannot copy it to a second name. */
function usedBefore(who: string, { nonce, publicKey }: PasskeyDetail, used: Used): Fault | null {
  if (used.answers.has(nonce)) return fault('it is the answer of another act');
  used.answers.add(nonce);
  const key = toHex(publicKey);
  const owner = used.owners.get(key) ?? who;
  used.owners.set(key, owner);
  return owner === who ? null : fault('its passkey is that of another person');
}
