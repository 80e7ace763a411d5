import type { LetterId } from '#kernel/ids';

/** What the commitment of a co-signature is made over. */
export function openingOf(opening: {
  readonly salt: Uint8Array;
  readonly letterId: LetterId;
  readonly name: string;
  readonly email: string;
  readonly country: string | null;
}): string {
  const { salt, letterId, name, email, country } = opening;
  return `${Buffer.from(salt).toString('hex')}\n${letterId}\n${name}\n${email}\n${country ?? ''}\n`;
}
