import type { Clock } from '#kernel/clock';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import type { Database } from '#platform/db';
import { raise, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { forEverySite, sendForEver } from '#platform/http-immutable';
import { streamText } from '#platform/http-streaming';
import type { Seal } from '#platform/seal';
import { pageContext, refusalSentence, renderPage, requestTranslator } from '#ui';
import { absolute, paths } from '#ui/paths';
import { z } from 'zod';
import { fileLines } from './mirror-rules.ts';
import { RecordPage } from './pages.tsx';
import { describeRecord } from './record-page-actions.ts';
import { hasCheckpoint, readCheckpoint, readTile } from './tile-actions.ts';

export type RecordRoutesEnv = {
  readonly db: Database;
  readonly seal: Seal;
  readonly origin: string;
  readonly publicUrl: string;
  readonly now: Clock;
};

const tileParams = z.object({ '*': z.string().max(60) });
const sizeParams = z.object({ size: z.string().regex(/^(?:0|[1-9][0-9]{0,14})$/) });
const TEXT = 'text/plain; charset=utf-8';
const BYTES = 'application/octet-stream';
/** Long enough to take the weight of a crowd, short enough that nobody misses a release. */
const A_MOMENT = 'public, max-age=2';
/** A log of a million acts is 8,000 files, and a downloader gives up a file that is refused. */
const MIRRORED = { config: { rateLimit: { max: 60_000, timeWindow: 60_000 } } };

/**
 * The log as plain files (C2SP tlog-tiles): anyone can mirror it with nothing but a downloader. And the page that
 * says what the record is.
 */
export function recordRoutes(app: FastifyInstance, env: RecordRoutesEnv): void {
  app.get(paths.checkpoint(), MIRRORED, async (_request, reply) => {
    const note = await readCheckpoint(env.db.read);
    if (note === null) raise(refuse('unavailable', 'not-yet-included'));
    return forEverySite(reply).header('cache-control', A_MOMENT).type(TEXT).send(note);
  });
  app.get(paths.tile('*'), MIRRORED, async (request, reply) => {
    const params = tileParams.safeParse(request.params);
    const path = params.success ? `tile/${params.data['*']}` : '';
    const bytes = await readTile(env.db.read, path);
    if (bytes === null) return sayPlainly(request, reply, refuse('not-found', 'tile-not-found'));
    const squeeze = path.startsWith('tile/entries/'); // hashes do not shrink
    return sendForEver(request, reply, { bytes, type: BYTES, squeeze });
  });
  app.get(paths.recordFiles(':size'), MIRRORED, async (request, reply) => {
    const params = sizeParams.safeParse(request.params);
    const size = params.success ? Number(params.data.size) : null;
    if (size === null || !(await hasCheckpoint(env.db.read, size)))
      return sayPlainly(request, reply, refuse('not-found', 'checkpoint-not-found'));
    void forEverySite(reply).header('cache-control', 'public, max-age=31536000, immutable');
    return streamText(
      reply,
      TEXT,
      fileLines(size, (path) => absolute(env.publicUrl, path)),
    );
  });
  app.get(paths.record(), async (request, reply) => {
    const shown = await describeRecord(env.db.read, env);
    if (isRefusal(shown)) raise(shown);
    const context = { ...pageContext(request), here: paths.record() };
    return sendHtml(reply, renderPage(RecordPage({ context, shown, publicUrl: env.publicUrl })));
  });
}

/** Who mirrors a log reads sentences in a terminal; a file that is not there yet may be there in a moment. */
function sayPlainly(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  return forEverySite(reply)
    .code(statusOf(refusal))
    .header('cache-control', 'no-store')
    .type(TEXT)
    .send(`${refusalSentence(requestTranslator(request), refusal)}\n`);
}
