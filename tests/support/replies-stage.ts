import { HOUSE } from '#access';
import type { LanguageTag } from '#kernel/language';
import { askPublication, decidePublication, enterReply, setPositions } from '#replies';
import { listFiles } from '../../src/features/replies/file-store.ts';
import { remindOn } from '../../src/features/replies/clock-actions.ts';
import { addTranslation } from '../../src/features/replies/translation-actions.ts';
import { receiveMail } from '../../src/features/delivery/incoming-actions.ts';
import { allJobs } from '../../src/main/worker.ts';
import { granted } from './app.ts';
import { incomingIds, inChunks, rawMail } from './incoming.ts';
import { runJobs } from './signing.ts';
import { asTestEnv } from './two-letters.ts';
import type { Cast, MarkedLetter, WholeEnv } from './two-letters.ts';
import type { Who } from './visibility-rows.ts';

/** Words in what came back for the released letter, and who may come across each. */
export const replyWords = {
  /** What it says, and to what. */
  zqreplytext: ['drafter', 'reader', 'lead'],
  zqreplysender: ['drafter', 'reader', 'lead'],
  zqreplypart: ['drafter', 'reader', 'lead'],
  zqreplytranslation: ['drafter', 'reader', 'lead'],
  /** A public copy nobody let out yet. */
  zqreplycopy: ['drafter', 'reader', 'lead'],
  zqreminder: ['drafter', 'reader', 'lead'],
  /** The name of a scan in quarantine. */
  zqreplyscan: ['drafter', 'reader'],
  /** Mail that belongs to nothing. */
  zqstraymail: ['owner'],
} as const satisfies Readonly<Record<string, readonly Who[]>>;

/** A reply with everything on it that nobody let out, and a mail in the pen. */
export async function answeredLetter(env: WholeEnv, cast: Cast, letter: MarkedLetter) {
  const { id: letterId } = letter;
  const by = cast.drafter;
  const publicReply = await letOutReply(env, cast, letter);
  const { replyId } = granted(
    await enterReply(env, {
      letterId,
      by,
      addressee: 1,
      channel: 'post',
      receivedOn: '2026-03-04',
      language: 'en',
      sender: 'zqreplysender',
      subject: 'zqreplytext',
      kind: 'answer',
      text: 'zqreplytext',
      file: { fileName: 'zqreplyscan.pdf', bytes: Buffer.from('%PDF-1.7') },
    }),
  );
  const positions = [{ demand: 1, position: 'refuses', part: 'zqreplypart' } as const];
  granted(await setPositions(env, { replyId, positions, by }));
  const into = { language: 'fr', translator: '', translatedOn: '' };
  granted(await addTranslation(env, { replyId, by, ...into, text: 'zqreplytranslation' }));
  const note = { replyId: null, on: '2026-04-01', origin: 'ours', note: 'zqreminder' } as const;
  granted(await remindOn(env, { letterId, by, ...note }));
  const language = 'en' as string as LanguageTag; // is one
  const content = { language, text: 'zqreplycopy', translations: [] };
  granted(await askPublication(env, { replyId, by, mode: 'text', content, revision: 0 }));
  const [file] = await listFiles(env.db.read, env, HOUSE, { letterId, replyId });
  const before = new Set(await incomingIds(env.db.read));
  const raw = rawMail({ From: 'a@stray.example', Subject: 'zqstraymail' }, 'zqstraymail');
  await receiveMail(env, { from: 'a@stray.example', to: [env.replyAddress], raw: inChunks(raw) });
  await runJobs(asTestEnv(env), allJobs(env));
  const stray = (await incomingIds(env.db.read)).find((one) => !before.has(one));
  return { reply: replyId, publicReply, file: file?.id ?? '', stray: stray ?? '' };
}

/** What everybody may read of another one: the second reader let it out. */
async function letOutReply(env: WholeEnv, cast: Cast, letter: MarkedLetter) {
  const { id: letterId } = letter;
  const { drafter: by, reader } = cast;
  const { replyId } = granted(
    await enterReply(env, {
      letterId,
      by,
      addressee: 1,
      channel: 'post',
      receivedOn: '2026-03-03',
      language: 'en',
      sender: '',
      subject: '',
      kind: 'acknowledgement',
      text: 'Your letter came.',
      file: null,
    }),
  );
  const language = 'en' as string as LanguageTag; // is one
  const content = { language, text: 'Your letter came.', translations: [] };
  granted(await askPublication(env, { replyId, by, mode: 'text', content, revision: 0 }));
  granted(await decidePublication(env, { replyId, mode: 'text', by: reader }));
  return replyId;
}
