import type { PublicEntry } from './entry-rules.ts';
import type { PublicFace } from './rules.ts';

/** The newest of what a list shows: for Last-Modified and the feed's own date. */
export function newestOf(entries: readonly PublicEntry[]): Date {
  const times = entries.map((one) => (one.withdrawal?.at ?? one.releasedAt).getTime());
  return new Date(Math.max(0, ...times));
}

/** When a face last changed, as far as a reader can tell. */
export function changedAt(face: PublicFace): Date {
  if (face.kind === 'notice') return face.withdrawnAt;
  const late = face.late.map(({ signedAt }) => signedAt.getTime());
  const covered = face.inclusion?.checkpointAt.getTime() ?? 0;
  return new Date(Math.max(face.releasedAt.getTime(), covered, ...late));
}
