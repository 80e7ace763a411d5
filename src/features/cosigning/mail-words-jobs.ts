import { isAnybodyInDanger } from '#cases';
import { parseEmailAddress } from '#kernel/email-address';
import type { LetterId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { liveLinks } from '#letters';
import type { Mail, MailId } from '#platform/mail';
import type { Seal } from '#platform/seal';
import { pickLanguage, translator } from '#ui';
import type { MailText, UiLanguage } from '#ui';
import { alreadyEmail, confirmationEmail } from './emails.tsx';
import { findCosigned } from './face-actions.ts';
import type { FaceEnv } from './face-actions.ts';
import { linkToken } from './link-actions.ts';
import type { MailedPledge } from './mail-store.ts';
import { numberOf } from './number-actions.ts';
import type { Person } from './rules.ts';
import { unsealPerson } from './sealed-store.ts';

export type WordsEnv = FaceEnv & { readonly seal: Seal; readonly publicUrl: string };

export type MailKind = 'confirmation' | 'already';

const EMAILS = { confirmation: confirmationEmail, already: alreadyEmail } as const;

/** Stand in a mail that is set once, where each person's own come later. */
const TOKEN = 'zq-token-zq';
const NUMBER = 'zq-number-zq';

/** Found again by whose it is, once they want to be forgotten. */
type PersonMail = Mail & { readonly about: Person };

type Frames = Map<string, Promise<MailText | null>>;

/** Sets each mail of one letter and language once, and fills in whose it is: a million differ in two words. */
export class MailWords {
  readonly #env: WordsEnv;
  readonly #frames: Frames = new Map();

  constructor(env: WordsEnv) {
    this.#env = env;
  }

  /** Null where nothing is to be written: what was typed is erased, or the letter was withdrawn. */
  async mailTo(pledge: MailedPledge, kind: MailKind): Promise<PersonMail | null> {
    if (pledge.sealed === null) return null;
    const { email, language } = unsealPerson(this.#env, pledge.sealed);
    const to = parseEmailAddress(email);
    const frame = await this.#frame(pledge.letterId, kind, pickLanguage({ query: language }));
    if (to === null || frame === null) return null;
    const token = linkToken(this.#env, pledge);
    const number = numberOf(this.#env, token);
    const fill = (words: string) => words.replaceAll(TOKEN, token).replaceAll(NUMBER, number);
    const { subject, text, html } = frame;
    return { to, about: pledge.person, subject, text: fill(text), html: fill(html) };
  }

  #frame(letterId: LetterId, kind: MailKind, language: UiLanguage): Promise<MailText | null> {
    const key = `${letterId} ${kind} ${language}`;
    const known = this.#frames.get(key) ?? this.#set(letterId, kind, language);
    this.#frames.set(key, known);
    return known;
  }

  async #set(letterId: LetterId, kind: MailKind, language: UiLanguage): Promise<MailText | null> {
    const face = await findCosigned(this.#env, letterId);
    if (isRefusal(face) || face.letter.title === null) return null;
    const { publicUrl, db, seal, now } = this.#env;
    const links = await liveLinks(db.read, letterId);
    const cases = links.map(({ caseId }) => caseId);
    const isDanger = await isAnybodyInDanger(db.read, { seal }, cases, now());
    const title = isDanger ? null : face.letter.title;
    return EMAILS[kind](translator(language), { publicUrl, title, token: TOKEN, number: NUMBER });
  }
}

/** The Message-ID of a mail, the same whenever it is made: two of one are one to a mail program. */
export function mailIdOf(
  { seal }: { readonly seal: Seal },
  { letterId, person, round }: Pick<MailedPledge, 'letterId' | 'person' | 'round'>,
  what: string,
): MailId {
  const whose = `${letterId} ${Buffer.from(person).toString('hex')} ${round}`;
  const bytes = seal.lookup('cosignatures.mail', `${whose} ${what}`).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80; // RFC 9562, version 8
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ] as const;
  return parts.map(([from, to]) => hex.slice(from, to)).join('-') as MailId; // made, not read
}
