import { raise } from '#platform/http';
import type { FastifyInstance, FastifyReply } from '#platform/http';
import type { Database } from '#platform/db';
import { refuse } from '#kernel/refusal';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { readCheckpoint, readTile } from './tile-actions.ts';

const tileParams = z.object({ '*': z.string().max(60) });
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Long enough to take the weight of a crowd, short enough that nobody misses a release. */
const A_MOMENT = 'public, max-age=2';

/** The log as plain files (C2SP tlog-tiles): anyone can mirror it with nothing but a downloader. */
export function recordRoutes(app: FastifyInstance, env: { readonly db: Database }): void {
  app.get(paths.checkpoint(), async (_request, reply) => {
    const note = await readCheckpoint(env.db.read);
    if (note === null) raise(refuse('unavailable', 'not-yet-included'));
    return reply
      .header('cache-control', A_MOMENT)
      .header('access-control-allow-origin', '*')
      .type('text/plain; charset=utf-8')
      .send(note);
  });
  app.get(paths.tile('*'), async (request, reply) => {
    const params = tileParams.safeParse(request.params);
    const bytes = params.success ? await readTile(env.db.read, `tile/${params.data['*']}`) : null;
    if (bytes === null) raise(refuse('not-found', 'not-found'));
    return sendTile(reply, bytes);
  });
}

function sendTile(reply: FastifyReply, bytes: Uint8Array): FastifyReply {
  return reply
    .header('cache-control', FOR_EVER)
    .header('access-control-allow-origin', '*')
    .type('application/octet-stream')
    .send(Buffer.from(bytes));
}
