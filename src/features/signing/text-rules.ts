import { isFault, parseBody } from '#proof';
import type { Block, Inline } from '#proof';
import type { EmailAddress } from '#kernel/email-address';
import type { VersionContent } from '#letters';

/** What two versions are compared by, one after the other; `marks` is the body with its marks. */
export const letterParts = [
  'title',
  'text',
  'demands',
  'addressees',
  'subjects',
  'date',
  'leads',
  'window',
  'embargo',
  'release',
  'language',
  'marks',
] as const;
export type LetterPart = (typeof letterParts)[number];

/**
 * Everything a statement binds, in parts a person can read. `marks` is left out unless nothing
 * else differs: then a word was only set otherwise, in italics say.
 */
export function comparableParts(content: VersionContent): Readonly<Record<LetterPart, string>> {
  const lines = (rows: readonly string[]) => rows.join('\n');
  const { window } = content;
  return {
    title: content.title,
    text: plainText(bodyBlocks(content.body)),
    demands: lines(
      content.demands.map(
        ({ number, text, type, subjects, addressees }) =>
          `${number}. ${text} (${[type, ...subjects, '→', ...addressees].join(' ')})`,
      ),
    ),
    addressees: lines(
      content.addressees.map(({ name, office, country }) =>
        [name, office, country].filter((part) => part !== '').join(', '),
      ),
    ),
    subjects: lines(content.subjects.map(({ name }) => name)),
    date: content.date,
    leads: lines(content.leads.map(({ name, capacity }) => `${name}, ${capacity}`)),
    window: `${minute(window.opens)} – ${minute(window.closes)}`,
    embargo: minute(content.embargo),
    release: `${content.leadsNeeded} / ${content.leads.length}`,
    language: content.language,
    marks: content.body,
  };
}

/** `2026-03-01T09:00Z` as `2026-03-01 09:00 UTC`: in every language, and exact. */
function minute(text: string | null): string {
  return text === null ? '' : text.replace('T', ' ').replace('Z', ' UTC');
}

/** The parts that differ, in the order of the list; never none for two different statements. */
export function changedParts(before: VersionContent, after: VersionContent): LetterPart[] {
  const [old, now] = [comparableParts(before), comparableParts(after)];
  const changed = letterParts.filter((part) => part !== 'marks' && old[part] !== now[part]);
  return changed.length > 0 ? changed : ['marks'];
}

/** Blocks as words only; a link keeps its address, because the address is part of what is said. */
function plainText(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).join('\n\n');
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return plainInlines(block.inlines);
    case 'quote':
      return plainText(block.blocks);
    case 'list':
      return block.items
        .map(
          (item, index) => `${block.ordered ? `${block.start + index}.` : '•'} ${plainText(item)}`,
        )
        .join('\n');
    default:
      return block satisfies never;
  }
}

function plainInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      const words = plainInlines(inline.inlines);
      return inline.kind === 'link' && inline.href !== words ? `${words} (${inline.href})` : words;
    })
    .join('');
}

/**
 * A mailbox its owner recognises and a stranger with the link does not learn.
 *
 * @example maskedAddress('ana.berg@europarl.europa.eu') // 'a…@europarl.europa.eu'
 */
export function maskedAddress(email: EmailAddress): string {
  const at = email.lastIndexOf('@');
  return `${[...email][0] ?? ''}…${email.slice(at)}`;
}

/** A frozen text's body as blocks. It was checked before it was frozen, so it can be read. */
export function bodyBlocks(body: string): Block[] {
  const blocks = parseBody(body);
  return isFault(blocks) ? [] : blocks;
}
