import type { Watch } from './witness-rules.ts';

/** What the page about the record shows of this log. */
export type RecordShown = {
  /** Acts the newest checkpoint covers. */
  readonly acts: number;
  readonly signedAt: Date;
  /** The log's key as others are configured with it: `letters.example.org+a1b2c3d4+AeHT…`. */
  readonly key: string;
  readonly name: string;
  readonly watch: Watch;
  /** What others check with: log, witnesses, and how many of them must have signed. */
  readonly policy: string;
};

/** What somebody types to check a letter they have. */
export const VERIFY_COMMAND = 'undersigned verify bundle.zip';

/** What somebody types to keep a copy of the log, and to check it. */
export type MirrorCommands = { readonly fetch: string; readonly check: string };

/**
 * A downloader and the second line of the checkpoint are all a mirror needs. `-N` fetches the checkpoint each time,
 * `-nc` nothing that is there already; both begin in the folder that is named after the host.
 *
 * @example mirrorCommands('https://letters.example.org', key).check
 */
export function mirrorCommands(publicUrl: string, key: string): MirrorCommands {
  const { origin, host } = new URL(publicUrl);
  const size = `$(sed -n 2p ${host}/checkpoint)`;
  return {
    fetch: [
      `wget -x -N ${origin}/checkpoint`,
      `wget -x -nc -i ${origin}/record/files/${size}.txt`,
    ].join('\n'),
    check: `undersigned mirror-check ${host} --key ${key}`,
  };
}
