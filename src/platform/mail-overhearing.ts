/** A command and the server's answer to it; the answer to the mail itself has the command `.`. */
export type Heard = { readonly command: string; readonly reply: string };

type Entry = { readonly tnx?: string | undefined };

/**
 * Hears the dialogue through the library's transaction log, the only place where it tells the answer
 * to every command. Passwords are hidden there already; the mail itself is not in it.
 */
export function overhear() {
  let asked: string[] = [];
  let heard: Heard[] = [];
  let extensions: ReadonlySet<string> = new Set();
  let onAnswer: (() => void) | null = null;
  const answered = (reply: string) => {
    const command = asked.shift() ?? '.';
    heard.push({ command, reply });
    if (/^EHLO /i.test(command)) extensions = extensionsIn(reply);
    onAnswer?.();
  };
  const note = ({ tnx }: Entry, text: unknown) => {
    if (typeof text !== 'string') return;
    if (tnx === 'client') asked.push(text);
    if (tnx === 'server') answered(text);
  };
  return {
    logger: { trace: note, debug: note, info: note, warn: note, error: note, fatal: note },
    offers: (extension: string) => extensions.has(extension),
    heard: (): readonly Heard[] => heard,
    /** A new mail begins. */
    forget: () => {
      asked = [];
      heard = [];
    },
    onAnswer: (listener: (() => void) | null) => {
      onAnswer = listener;
    },
  };
}

function extensionsIn(reply: string): ReadonlySet<string> {
  const words = reply.split(/\r?\n/).map((line) => /^\d{3}[- ](\S+)/.exec(line)?.[1] ?? '');
  return new Set(words.slice(1).map((word) => word.toUpperCase())); // the first line greets
}
