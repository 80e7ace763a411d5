import { judge, refusalOf } from './mail-answer.ts';
import type { DkimKey } from './mail-dkim.ts';
import type { Handover, MailAnswer, Postman } from './mail-handover.ts';
import type { Line } from './mail-line.ts';
import { keepLines } from './mail-lines.ts';
import { messageOf, routeOf } from './mail-message.ts';
import type { Route } from './mail-message.ts';
import type { Ending } from './mail-parcel.ts';
import { PATIENCE } from './mail-silence.ts';
import type { Patience } from './mail-silence.ts';

export type PostmanOptions = {
  /** `smtp://user:password@host:587` */
  readonly smtpUrl: string;
  /** null: mail leaves unsigned. */
  readonly dkim: DkimKey | null;
  readonly patience?: Patience;
};

type BeforeEnd = () => Promise<void>;

/** Opens nothing yet: connections are made with the first mail and kept for the next. */
export function openPostman({ smtpUrl, dkim, patience = PATIENCE }: PostmanOptions): Postman {
  const lines = keepLines(smtpUrl, patience);

  /** On a kept connection the server may have hung up: then nothing was said, and a new one is tried. */
  async function tryGiving(mail: Handover, bytes: Buffer, route: Route, beforeEnd: BeforeEnd) {
    for (const wish of [undefined, 'new'] as const) {
      const { line, isNew } = await lines.take(wish);
      if (route.needsUtf8 && !line.offers('SMTPUTF8')) {
        lines.put(line);
        return UNCARRIED;
      }
      const ending = await giveOn(line, mail, bytes, route, beforeEnd);
      await putBack(line, ending);
      if (isNew || !wasDead(ending)) return { ending, line };
    }
    throw new Error('unreachable: the second connection is always new');
  }

  async function putBack(line: Line, { taken }: Ending): Promise<void> {
    if (taken === null && line.isUsable()) await line.reset().catch(() => line.close());
    lines.put(line);
  }

  return {
    async give(mail, { beforeEnd = async () => {} } = {}) {
      const route = routeOf(mail.envelope);
      if (route === null) return NO_ADDRESS;
      const bytes = await messageOf(mail, dkim);
      const tried = await tryGiving(mail, bytes, route, beforeEnd).catch((error: unknown) => ({
        ...NOTHING_SAID,
        ...judge({ ended: false, taken: null, error }),
        kind: 'later' as const, // no connection: nothing was said about this mail
      }));
      if ('kind' in tried) return tried;
      return answerOf(mail, route, tried.ending, tried.line);
    },
    close: () => lines.close(),
  };
}

/** The server had hung up before, or did so at the first word: 421. */
function wasDead({ heard, ended, stopped }: Ending): boolean {
  const [first] = heard;
  return !ended && stopped === null && (first === undefined || first.reply.startsWith('421'));
}

/** The mailboxes that matter were all refused, while a copy was taken: it goes to nobody. */
class RefusedByAll extends Error {}

function giveOn(line: Line, mail: Handover, bytes: Buffer, route: Route, beforeEnd: BeforeEnd) {
  return line.give({
    route,
    bytes,
    report: mail.report,
    beforeEnd: async (heard) => {
      if (refusalOf(heard, route.to.length) !== null) throw new RefusedByAll();
      await beforeEnd();
    },
  });
}

function answerOf(mail: Handover, route: Route, ending: Ending, line: Line): MailAnswer {
  const { stopped, heard } = ending;
  const refused = refusalOf(heard, route.to.length);
  if (stopped !== null && !(stopped.reason instanceof RefusedByAll)) throw stopped.reason;
  return {
    ...(ending.ended ? judge(ending) : (refused ?? judge(ending))),
    dialogue: heard.flatMap(({ command, reply }) => [`> ${command}`, `< ${reply}`]),
    reportsPromised: mail.report !== null && line.offers('DSN'),
  };
}

const NOTHING_SAID = { dialogue: [], reportsPromised: false };

const NO_ADDRESS: MailAnswer = {
  kind: 'never',
  code: 'EENVELOPE',
  said: 'This is not an e-mail address.',
  ...NOTHING_SAID,
};

const UNCARRIED: MailAnswer = {
  kind: 'never',
  code: '553 5.6.7',
  said: 'The address has letters before the @ that our mail server cannot carry (it lacks SMTPUTF8).',
  ...NOTHING_SAID,
};
