import { nowhere } from '#access/gate';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, seeOther, sendHtml, statusOf } from '#platform/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from '#platform/http';
import { sendFile } from '#platform/http-streaming';
import { textsOf } from '#platform/http-upload';
import { refusalSentence, renderPage } from '#ui';
import { paths } from '#ui/paths';
import { openOriginal } from './evidence-actions.ts';
import { handOver, verifyFile } from './evidence-check-actions.ts';
import { endPublicCopies, makePublicCopy } from './evidence-copy-actions.ts';
import { eraseFile } from './evidence-erasure-actions.ts';
import { EvidenceFilePage } from './evidence-file-pages.tsx';
import type { OneFileProps } from './evidence-file-pages.tsx';
import { attachmentHeader, EVIDENCE_LIMITS, partsOf } from './evidence-rules.ts';
import { findFile } from './evidence-store.ts';
import { viewFile } from './evidence-view-actions.ts';
import { caseIdOf, entryIdOf, signedIn } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { onCase } from './on-case-routes.ts';
import type { CaseCaller } from './on-case-routes.ts';

type Env = CasesRoutesEnv;
type On = (
  caller: CaseCaller,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

const ACTS = [
  'originals',
  'verifications',
  'public-copies',
  'public-copy-ends',
  'erasure',
] as const;

/** One file of a case: looking at it, taking it, checking it, its public copy, forgetting it. */
export function evidenceFileRoutes(app: FastifyInstance, env: Env): void {
  const act = (name: Parameters<typeof paths.caseFileAct>[2]): string =>
    paths.caseFileAct(':id', ':entry', name);
  app.get(
    paths.caseFile(':id', ':entry'),
    onCase(env, null, (caller, request, reply) => {
      const isVerified = new URLSearchParams(request.url.split('?')[1]).has('verified');
      return filePage(env, caller, request, reply, { isVerified });
    }),
  );
  // whoever comes back to the address of a form is led to its page
  for (const name of ACTS)
    app.get(
      act(name),
      signedIn(env, (_caller, request, reply) =>
        seeOther(reply, paths.caseFile(caseIdOf(request), entryIdOf(request))),
      ),
    );
  // every person of the case may ask whether a file is whole
  app.post(
    act('verifications'),
    onCase(env, null, (...on) => verify(env, ...on)),
  );
  app.post(
    act('originals'),
    onCase(env, null, (...on) => takeOriginal(env, ...on)),
  );
  app.post(
    act('public-copies'),
    onCase(env, 'edit-case', (...on) => makeCopy(env, ...on)),
  );
  app.post(
    act('public-copy-ends'),
    onCase(env, 'edit-case', async (caller, request, reply) => {
      orRaise(await endPublicCopies(env, { ...keyOf(caller, request), by: caller }));
      return back(caller, request, reply);
    }),
  );
  app.post(
    act('erasure'),
    onCase(env, 'edit-case', async (caller, request, reply) => {
      const input = { ...keyOf(caller, request), by: caller };
      const done = await env.db.transaction((tx) => eraseFile(tx, env, input));
      if (isRefusal(done)) return filePage(env, caller, request, reply, { refusal: done });
      return back(caller, request, reply);
    }),
  );
}

const keyOf = ({ about }: CaseCaller, request: FastifyRequest) => ({
  caseId: about.id,
  entryId: entryIdOf(request),
});

const back = (caller: CaseCaller, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  seeOther(reply, paths.caseFile(caller.about.id, entryIdOf(request)));

const verify = async (env: Env, ...[caller, request, reply]: Parameters<On>) => {
  const key = keyOf(caller, request);
  const file = (await findFile(env.db.read, caller.audience, key)) ?? nowhere();
  const found = orRaise(await verifyFile(env, { fileId: file.id, by: caller.accountId }));
  const page = paths.caseFile(key.caseId, key.entryId);
  return seeOther(reply, found === 'whole' ? `${page}?verified` : page);
};

const takeOriginal = async (env: Env, ...[caller, request, reply]: Parameters<On>) => {
  const opened = orRaise(await openOriginal(env, { ...keyOf(caller, request), by: caller }));
  const bytes = await handOver(env, opened.file, caller.accountId);
  if (isRefusal(bytes)) return filePage(env, caller, request, reply, { refusal: bytes });
  const disposition = attachmentHeader(opened.fileName);
  return sendFile(reply, { bytes, size: opened.file.size, disposition });
};

const makeCopy = async (env: Env, ...[caller, request, reply]: Parameters<On>) => {
  const fields = textsOf(request.body);
  const side = (name: string): readonly string[] => fields.get(name) ?? [];
  const [left, top, width, height] = [side('left'), side('top'), side('width'), side('height')];
  const parts = left.map((text, at) => [text, top[at] ?? '', width[at] ?? '', height[at] ?? '']);
  const covered = partsOf(parts);
  const again = (refusal: Refusal): Promise<FastifyReply> =>
    filePage(env, caller, request, reply, { refusal, parts });
  if (covered === null)
    return again(refuse('invalid', 'evidence-parts', { most: EVIDENCE_LIMITS.covered }));
  if (!fields.has('sure')) return again(refuse('invalid', 'evidence-not-sure'));
  const made = await makePublicCopy(env, { ...keyOf(caller, request), by: caller, covered });
  if (isRefusal(made) && made.kind !== 'not-found') return again(made);
  return back(caller, request, reply);
};

type Shown = Partial<Pick<OneFileProps, 'parts' | 'isVerified'>> & { readonly refusal?: Refusal };

async function filePage(
  env: Env,
  caller: CaseCaller,
  request: FastifyRequest,
  reply: FastifyReply,
  { refusal, parts = null, isVerified = false }: Shown,
): Promise<FastifyReply> {
  const { audience, about, context } = caller;
  const view = orRaise(await viewFile(env, audience, keyOf(caller, request)));
  const error = refusal === undefined ? null : refusalSentence(context.t, refusal);
  const isWhole = isVerified && view.file?.alarmedAt === null;
  const page = EvidenceFilePage({ context, about, view, error, parts, isVerified: isWhole });
  return sendHtml(reply, renderPage(page), refusal === undefined ? 200 : statusOf(refusal));
}
