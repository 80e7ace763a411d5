import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { sharedData } from '#support/shared-data';

const text = z.string().nullable();

/** What people wrote down about a letter: see the README beside the shared letters. */
const label = z.object({
  language: z.string(),
  title: text,
  date: text,
  addressees: z.array(z.string()),
  addressee_form: z.string(),
  demands: z.array(z.string()),
  signatories: z.array(
    z.object({ name: z.string(), capacity: text, organisation: text, country: text }),
  ),
  signatory_kind: z.enum(['person', 'organisation', 'mixed']).nullable(),
  persons_at_risk: z.array(z.string()),
  category: z.string(),
});

export type LetterLabel = z.infer<typeof label>;

export type LabelledLetter = {
  readonly id: string;
  /** The folder it stands in: `dev`. */
  readonly split: string;
  readonly text: string;
  readonly label: LetterLabel;
};

/** The folders that hold labelled letters: our own small set, then each shared split where present. */
export function letterFolders(): string[] {
  const own = fileURLToPath(new URL('../seeds/letters', import.meta.url));
  const shared = sharedData('letters');
  const splits =
    shared === null
      ? []
      : readdirSync(shared, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => join(shared, name));
  return [own, ...splits].filter(holdsLetters);
}

function holdsLetters(folder: string): boolean {
  return idsIn(folder).length > 0;
}

function idsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(
      (file) => file.endsWith('.json') && existsSync(join(folder, file.slice(0, -5) + '.txt')),
    )
    .map((file) => file.slice(0, -5))
    .toSorted();
}

/** The labelled letters of a folder: pairs of `<id>.txt` and `<id>.json`. */
export function lettersIn(folder: string): LabelledLetter[] {
  return idsIn(folder).map((id) => ({
    id,
    split: basename(folder),
    text: readFileSync(join(folder, `${id}.txt`), 'utf8'),
    label: label.parse(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'))),
  }));
}
