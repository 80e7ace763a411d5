import { otherwiseSign, shuffle, SIGNS } from './chance.ts';
import type { Chance } from './chance.ts';
import type { Forged } from './written-record.ts';

/** A policy with a line or a word of it said otherwise. */
export function otherwisePolicy(text: string, chance: Chance): string {
  const lines = text.split('\n').slice(0, -1);
  const at = chance.below(lines.length);
  const words = (lines[at] ?? '').split(' ');
  const word = chance.below(words.length);
  const more = [
    'quorum none',
    'quorum w0',
    'group g any w0',
    'group g all w0 w1',
    '# ',
    '',
    '\t ',
    'log',
    'witness x',
  ];
  switch (chance.below(6)) {
    case 0:
      shuffle(lines, chance);
      break;
    case 1:
      lines.splice(chance.below(lines.length + 1), 0, chance.of(more));
      break;
    case 2:
      words[word] = chance.of([
        'none',
        'all',
        'any',
        '0',
        '1',
        '2',
        '3',
        '02',
        'w0',
        'w1',
        'w2',
        'two',
        'log',
        ...SIGNS,
      ]);
      lines[at] = words.join(' ');
      break;
    case 3:
      lines[at] = words.join(chance.of(['  ', '\t', '\u00a0', ' \t']));
      break;
    case 4:
      words[word] = otherwiseSign(words[word] ?? '', chance);
      lines[at] = words.join(' ');
      break;
    default:
      return chance.once(2) ? text.slice(0, -1) : `${text}${chance.of(SIGNS)}`;
  }
  return `${lines.join('\n')}\n`;
}

/** What is changed of the log's proof, or of the files in which texts are joined. */
export function forgery(chance: Chance): Forged {
  const sign = (text: string) => otherwiseSign(text, chance);
  switch (chance.below(9)) {
    case 0:
      return { inclusion: sign };
    case 1:
      return { inclusion: (text) => shuffledLines(text, chance) };
    case 2:
      return { checkpoint: sign };
    case 3:
      return { checkpoint: (text) => text + chance.of(['more\n', '\n', 'a b\n', '\u00a0\n', 'x']) };
    case 4:
      return { note: sign };
    case 5:
      return {
        note: (text) => text + (text.split('\n').at(-2) ?? '') + chance.of(['\n', '', '\n\n']),
      };
    case 6:
      return {
        note: (text) => text + '\u2014 other.example AAAAAAA=\n'.repeat(chance.of([1, 16, 63, 64])),
      };
    case 7:
      return { note: (text) => shuffledLines(text, chance) };
    default: {
      const file = chance.of(['leaves.txt', 'openings.txt', 'details.txt']);
      const other = [
        (text: string) => text.slice(0, -1),
        (text: string) => `${text}\n`,
        (text: string) => `\n${text}`,
        (text: string) => `\ufeff${text}`,
        (text: string) => text.replace('\n\n', '\n\n\n'),
        (text: string) => text.replace('\n\n', '\n'),
        (text: string) => text.replaceAll('\n', '\r\n'),
        () => '',
        sign,
      ];
      const how = chance.of(other);
      return { file: (path, text) => (path === file ? how(text) : text) };
    }
  }
}

function shuffledLines(text: string, chance: Chance): string {
  const lines = text.split('\n').slice(0, -1);
  shuffle(lines, chance);
  return `${lines.join('\n')}\n`;
}
