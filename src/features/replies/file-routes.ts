import { orRaise, seeOther, sendHtml } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { sendFile } from '#platform/http-streaming';
import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { openFile, openOriginal, previewFile } from './file-actions.ts';
import { PreviewPage } from './file-pages.tsx';
import { attachmentHeader } from './file-rules.ts';
import { onReply, parameter } from './gate-routes.ts';
import type { RepliesRoutesEnv } from './gate-routes.ts';
import { releaseFile } from './translation-actions.ts';
import { viewReply } from './view-actions.ts';

/** What came with a reply: let out of quarantine, read as words, taken as it is; the mail itself. */
export function fileRoutes(app: FastifyInstance, env: RepliesRoutesEnv): void {
  app.post(
    paths.replyFileRelease(':id', ':reply', ':file'),
    onReply(env, 'file-reply', async ({ reply: of, accountId: by }, request, reply) => {
      const fileId = parameter(request, 'file');
      orRaise(await releaseFile(env, { replyId: of.id, fileId, by }));
      return seeOther(reply, `${paths.reply(of.letterId, of.id)}#file-${fileId}`);
    }),
  );
  app.get(
    paths.replyFile(':id', ':reply', ':file'),
    onReply(env, null, async ({ audience, reply: of }, request, reply) => {
      const file = orRaise(await openFile(env, audience, of, parameter(request, 'file')));
      const { bytes, name } = file;
      const all = (async function* () {
        yield bytes;
      })();
      return sendFile(reply, {
        bytes: all,
        size: bytes.length,
        disposition: attachmentHeader(name),
      });
    }),
  );
  app.get(
    paths.replyFilePreview(':id', ':reply', ':file'),
    onReply(env, null, async ({ audience, context, reply: of }, request, reply) => {
      const file = orRaise(await previewFile(env, audience, of, parameter(request, 'file')));
      const key = { letterId: of.letterId, replyId: of.id };
      const view = orRaise(await viewReply(env, audience, key));
      return sendHtml(reply, renderPage(PreviewPage({ context, view, file })));
    }),
  );
  app.get(
    paths.replyOriginal(':id', ':reply'),
    onReply(env, null, async ({ audience, reply: of }, _request, reply) => {
      const original = await openOriginal(env, audience, of);
      const { bytes, size } = orRaise(original);
      const disposition = attachmentHeader(`reply-${of.receivedOn}.eml`);
      return sendFile(reply, { bytes, size, disposition });
    }),
  );
}
