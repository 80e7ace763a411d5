import { createHash } from 'node:crypto';
import { toHex, utf8 } from '#proof';
import { LetterRecord } from './letter-record.ts';
import { ORIGIN, RP_ID } from './passkey.ts';
import type { Chance } from './chance.ts';
import { formed, pair, someDevices } from './passkey-devices.ts';
import type { Device } from './passkey-devices.ts';

/* A device that signs whatever it is told to: every byte around the signature may be another, and the signature still be good. */

const usualCose = ({ cose }: Device): number[] => [0xa0 | cose.length, ...cose.flat()];

function oddCose({ cose: pairs }: Device, chance: Chance): number[] {
  const head = (count: number) => [0xa0 | count];
  const all = pairs.map((one) => [...one]);
  const at = chance.below(all.length);
  const one = all[at] ?? [];
  switch (chance.below(9)) {
    case 0:
      return [...head(all.length), ...all.toReversed().flat()];
    case 1:
      return [...head(all.length + 1), ...all.flat(), ...pair(chance.of([2, 4, 5, -4, 1000]), 1)];
    case 2:
      return [...head(all.length + 1), ...all.flat(), ...one];
    case 3:
      return [0xb8, all.length, ...all.flat()];
    case 4:
      return [...head(all.length), ...all.flat(), 0];
    case 5:
      return [0xbf, ...all.flat(), 0xff];
    case 6:
      all[at] = [0x18, ...one];
      return [...head(all.length), ...all.flat()];
    case 7:
      all.splice(at, 1);
      return [...head(all.length), ...all.flat()];
    case 8: {
      const flat = all.flat();
      flat[chance.below(flat.length)] = chance.below(256);
      return [...head(all.length), ...flat];
    }
    default:
      return [...head(all.length), ...all.flat()];
  }
}

type Member = readonly [string, unknown];

const usual = (challenge: string): Member[] => [
  ['type', 'webauthn.get'],
  ['challenge', challenge],
  ['origin', ORIGIN],
  ['crossOrigin', false],
];

const clientData = (members: readonly Member[]): string =>
  `{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;

function oddClient(challenge: string, chance: Chance): string {
  const members = usual(challenge);
  const odd: Member[] = [
    ['crossOrigin', true],
    ['crossOrigin', null],
    ['crossOrigin', 0],
    ['crossOrigin', 'false'],
    ['topOrigin', null],
    ['topOrigin', ORIGIN],
    ['toporigin', ORIGIN],
    ['type', 'webauthn.create'],
    ['type', null],
    ['type', ['webauthn.get']],
    ['challenge', `${challenge}=`],
    ['origin', `${ORIGIN}/`],
    ['other_keys_can_be_added_here', 'do not compare'],
    ['tokenBinding', { status: 'supported' }],
    ['__proto__', { topOrigin: 1 }],
    ['x', 1e300],
    ['x', [[[[]]]]],
    ['x', '\ud800'],
  ];
  const kind = chance.below(3);
  if (kind === 0) members.splice(chance.below(5), 0, chance.of(odd));
  if (kind === 1) members.splice(chance.below(4), 1);
  const said = clientData(members);
  const forms: ((text: string) => string)[] = [
    (text) => ` ${text}\n`,
    (text) => `\ufeff${text}`,
    (text) => `\u00a0${text}`,
    (text) => text.replace('webauthn.get', 'webauthn\\u002eget'),
    (text) => text.replace('{', '{"x":01,'),
    (text) => text.replace('{', '{"x":NaN,'),
    (text) => text.replace('{', '{"x":-0.5e+1,'),
    (text) => text.replace('{', '{"x":1e999,'),
    (text) => text.replace('{', '{"x":"\t",'),
    (text) => text.replace('{', '{"x":"\\ud800",'),
    (text) => text.replace('{', '{"x":"\\x",'),
    (text) => text.replace('{', `{"x":${'9'.repeat(5000)},`),
    (text) => text.replace('}', ',}'),
    (text) => `${text}{}`,
    (text) => `[${text}]`,
    (text) => text.replaceAll('"', "'"),
    (text) => text.slice(0, -1),
    (text) => text.replace('{', `{"x":${'['.repeat(3000)}${']'.repeat(3000)},`),
    () => 'null',
  ];
  return kind === 2 ? chance.of(forms)(said) : said;
}

/** What of an answer may be odd; one of these is, in each letter. */
const PLACES = [
  'key',
  'client',
  'signature',
  'flags',
  'length',
  'site',
  'nonce',
  'origin',
  'text',
  'field',
] as const;
type Place = (typeof PLACES)[number];

const url = (of: Uint8Array | number[]) => Buffer.from(of).toString('base64url');
const sha256 = (of: string | Uint8Array) => createHash('sha256').update(of).digest();

/** What a device answers to a challenge: client data, authenticator data and the signature over both. */
function answered(place: Place, challenge: Uint8Array, chance: Chance): Record<string, string> {
  const [ecdsa] = someDevices; // the one whose signatures have forms
  const device = place === 'signature' ? ecdsa : chance.of(someDevices);
  if (device === undefined) throw new Error('no device');
  const asked = url(challenge);
  const client = utf8(place === 'client' ? oddClient(asked, chance) : clientData(usual(asked)));
  const flags = place === 'flags' ? chance.below(256) : 0x05;
  const data = [...sha256(place === 'site' ? 'other.example' : RP_ID), flags, 0, 0, 0, 7];
  const lengths = [data.slice(0, 36), [...data, 1], [...data, 1, 2]];
  const sent = Uint8Array.from(place === 'length' ? chance.of(lengths) : data);
  const signature = device.sign(Buffer.concat([sent, sha256(client)]));
  return {
    'public-key': url(place === 'key' ? oddCose(device, chance) : usualCose(device)),
    'authenticator-data': url(sent),
    'client-data': url(client),
    signature: url(place === 'signature' ? formed(signature, chance) : signature) || '-',
  };
}

/** The last sign with bits that no encoder would leave. */
const stray = (text: string): string =>
  text.slice(0, -1) + String.fromCharCode((text.codePointAt(text.length - 1) ?? 0) + 1);

const TEXTS = [
  stray,
  (text: string) => `${text}=`,
  (text: string) => `${text}A`,
  (text: string) => text.replaceAll('_', '/'),
];

/** A letter signed with a passkey whose answer is in an unusual form, or in a wrong one. */
export function oddPasskey(chance: Chance): LetterRecord {
  const record = new LetterRecord();
  record.freeze();
  const people = record.person('Ana');
  const { statement } = record;
  const place = chance.of(PLACES);
  const nonce = place === 'nonce' ? 'A'.repeat(64) : toHex(record.random(32));
  const asked = `undersigned/challenge/v1\nstatement: ${statement}\nact: signed\nnonce: ${nonce}\n`;
  const challenge = sha256(asked);
  const origin = place === 'origin' ? 'https://other.example' : ORIGIN;
  const fields = { 'rp-id': RP_ID, origin, nonce, ...answered(place, challenge, chance) };
  const said = Object.entries(fields);
  const at = chance.below(said.length);
  const [name = '', value = ''] = said[at] ?? [];
  if (place === 'field') said.splice(at, 1);
  if (place === 'text') said[at] = [name, chance.of(TEXTS)(value)];
  const detail = Object.fromEntries(said);
  record.act({ act: 'signed', statement, mode: 'passkey', detail, ...people });
  record.release();
  return record;
}
