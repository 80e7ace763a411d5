import { readdirSync, readFileSync } from 'node:fs';
import type { ReplyKind } from '#replies';

/** One invented mail and what a reader takes it for. */
export type LabelledMail = {
  readonly language: string;
  readonly kind: ReplyKind;
  readonly subject: string;
  readonly text: string;
  readonly headers: ReadonlyMap<string, string>;
};

const folder = new URL('../seeds/replies/', import.meta.url);

/** Invented mails of authorities in thirteen languages, each with the kind a person gave it. */
export function labelledMails(): LabelledMail[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => {
      const [language = ''] = name.split('.');
      const blocks = readFileSync(new URL(name, folder), 'utf8').split(/^== /mu).slice(1);
      return blocks.map((block) => mailOf(language, block));
    });
}

function mailOf(language: string, block: string): LabelledMail {
  const [kind = '', ...rest] = block.split('\n');
  const blank = rest.indexOf('');
  const fields = new Map(
    rest.slice(0, blank).map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  if (kind !== 'auto-reply' && kind !== 'acknowledgement' && kind !== 'answer')
    throw new Error(`a mail in ${language} has no kind: ${kind}`);
  const subject = fields.get('subject') ?? '';
  return { language, kind, subject, text: rest.slice(blank + 1).join('\n'), headers: fields };
}

export type Measure = {
  readonly kind: ReplyKind;
  readonly precision: number;
  readonly recall: number;
};

/** Of what was suggested as a kind, how much is; of what is, how much was suggested. */
export function measureKinds(
  mails: readonly LabelledMail[],
  suggest: (mail: LabelledMail) => ReplyKind,
): Measure[] {
  const pairs = mails.map((mail) => ({ is: mail.kind, said: suggest(mail) }));
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return (['auto-reply', 'acknowledgement', 'answer'] as const).map((kind) => {
    const right = pairs.filter(({ is, said }) => is === kind && said === kind).length;
    const said = pairs.filter((pair) => pair.said === kind).length;
    const is = pairs.filter((pair) => pair.is === kind).length;
    return { kind, precision: share(right, said), recall: share(right, is) };
  });
}
