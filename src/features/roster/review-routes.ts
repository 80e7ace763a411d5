import { parseId } from '#kernel/ids';
import type { SnapshotId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, raise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyReply, FastifyRequest } from '#platform/http';
import { pageContext, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { confirmUpload, reviewUpload } from './review-actions.ts';
import { discardUpload } from './upload-actions.ts';
import { ReviewPage } from './review-pages.tsx';
import { parametersOf, rosterOf } from './member-routes.ts';
import type { Asked } from './member-routes.ts';
import { reviewQuery } from './query-rules.ts';
import type { RosterSummary, UploadId } from './view-rules.ts';

function uploadIdOf(request: FastifyRequest): UploadId {
  const id = parseId<UploadId>(parametersOf(request).upload);
  return id ?? raise(refuse('not-found', 'not-found'));
}

async function drawReview(
  { env, who, request, reply }: Asked,
  at: { readonly roster: RosterSummary; readonly uploadId: UploadId; readonly problem?: Refusal },
): Promise<FastifyReply> {
  const { roster, uploadId, problem } = at;
  const found = orRaise(await reviewUpload(env, { rosterId: roster.id, uploadId }));
  const query = reviewQuery.parse(request.query);
  const context = pageContext(request, who);
  const more = problem ? { problem } : {};
  const page = ReviewPage({ context, roster, ...found, ...query, ...more });
  return sendHtml(reply, renderPage(page), problem ? statusOf(problem) : 200);
}

export async function review(asked: Asked): Promise<FastifyReply> {
  const roster = await rosterOf(asked);
  return drawReview(asked, { roster, uploadId: uploadIdOf(asked.request) });
}

const confirmationInput = z.object({ compared: z.string().catch('') }).catch({ compared: '' });

export async function confirm(asked: Asked): Promise<FastifyReply> {
  const { env, who, request, reply } = asked;
  const roster = await rosterOf(asked);
  const uploadId = uploadIdOf(request);
  const compared = parseId<SnapshotId>(confirmationInput.parse(request.body).compared);
  const by = who.account.id;
  const done = await confirmUpload(env, { rosterId: roster.id, uploadId, compared, by });
  if (!isRefusal(done)) return seeOther(reply, paths.rosterSnapshot(roster.id, done));
  if (done.reason !== 'roster-changed-meanwhile') return raise(done);
  return drawReview(asked, { roster, uploadId, problem: done });
}

export async function discard(asked: Asked): Promise<FastifyReply> {
  const { env, request, reply } = asked;
  const roster = await rosterOf(asked);
  await discardUpload(env, { rosterId: roster.id, uploadId: uploadIdOf(request) });
  return seeOther(reply, paths.roster(roster.id));
}
