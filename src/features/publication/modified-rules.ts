import type { PublicEntry } from './entry-rules.ts';
import type { PublicFace, PublicLetter } from './rules.ts';

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
  const became = face.after === null ? 0 : afterChangedAt(face.after);
  return new Date(Math.max(face.releasedAt.getTime(), covered, became, ...late));
}

/** Of what became of it: the newest step or published reply. */
function afterChangedAt({ lines, replies }: NonNullable<PublicLetter['after']>): number {
  const steps = lines.flatMap((line) => line.steps.map(({ recordedAt }) => recordedAt.getTime()));
  return Math.max(0, ...steps, ...replies.map(({ publishedAt }) => publishedAt.getTime()));
}

/** Since when its form stands there, or stands there no more, or when its number moved. */
function openedAt(face: PublicFace): number {
  if (face.kind === 'notice' || face.cosigning === null) return 0;
  const { openedAt: opened, closedAt, movedAt } = face.cosigning;
  return Math.max((closedAt ?? opened).getTime(), movedAt?.getTime() ?? 0);
}

/** A page with a line drawn until today changes every day. */
export function drawnAt(face: PublicFace): Date {
  const changed = new Date(Math.max(changedAt(face).getTime(), openedAt(face)));
  if (face.kind === 'notice' || face.after === null) return changed;
  const today = new Date(`${face.after.today}T00:00:00Z`);
  return changed > today ? changed : today;
}
