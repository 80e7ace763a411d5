import type { ComponentChild, VNode } from 'preact';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Refusal } from '#kernel/refusal';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';

/** A language the screens speak. A letter may be in any language; these are the interface's. */
export type UiLanguage = 'en' | 'fr';

export const uiLanguages: readonly UiLanguage[] = ['en', 'fr'];

export type MessageKey = keyof typeof en;

/** What a message may be filled in with. */
export type MessageValues = Readonly<Record<string, string | number>>;

type Rest<K extends MessageKey> = (typeof en)[K] extends infer Text
  ? Text extends `${string}{${string}`
    ? [values: MessageValues]
    : [values?: MessageValues]
  : never;

/**
 * Gives the sentence for a key. A message with arguments asks for its values at compile time.
 *
 * @example t('sign.title', { title: letter.title })
 */
export type Translate = {
  <K extends MessageKey>(key: K, ...rest: Rest<K>): string;
  readonly language: UiLanguage;
};

const catalogues: Readonly<Record<UiLanguage, Readonly<Record<MessageKey, string>>>> = { en, fr };
const compiled: Readonly<Record<UiLanguage, Map<MessageKey, IntlMessageFormat>>> = {
  en: new Map(),
  fr: new Map(),
};

/** French sets a thin or full no-break space before high punctuation; authors type a plain one. */
function setSpaces(language: UiLanguage, text: string): string {
  if (language !== 'fr') return text;
  return text
    .replace(/ ([;!?])/gu, '\u202f$1')
    .replace(/ ([:»])/gu, '\u00a0$1')
    .replace(/« /gu, '«\u00a0');
}

/** The message as parsed ICU. Exported for the catalogue's own test. */
export function messageFormat(language: UiLanguage, key: MessageKey): IntlMessageFormat {
  const known = compiled[language].get(key);
  if (known) return known;
  const text = setSpaces(language, catalogues[language][key]);
  const format = new IntlMessageFormat(text, language === 'en' ? 'en-GB' : 'fr-FR');
  compiled[language].set(key, format);
  return format;
}

function build(language: UiLanguage): Translate {
  const translate = (key: MessageKey, values?: MessageValues): string =>
    String(messageFormat(language, key).format(values));
  return Object.assign(translate, { language });
}

const translators: Readonly<Record<UiLanguage, Translate>> = { en: build('en'), fr: build('fr') };

/** `const t = translator('fr')` */
export function translator(language: UiLanguage): Translate {
  return translators[language];
}

/**
 * A message with marked parts, drawn by the caller.
 *
 * @example rich(t, 'sign.read', { n: 2 }, { link: (text) => <a href="#text">{text}</a> })
 */
export function rich(
  t: Translate,
  key: MessageKey,
  values: MessageValues,
  draw: Readonly<Record<string, (text: string) => VNode>>,
): ComponentChild {
  const parts: Record<string, (chunks: (string | VNode)[]) => VNode> = {};
  for (const [name, make] of Object.entries(draw)) {
    parts[name] = (chunks) => make(chunks.filter((chunk) => typeof chunk === 'string').join(''));
  }
  return messageFormat(t.language, key).format<VNode>({ ...values, ...parts });
}

/** True when there is a sentence under this key: for keys that come from data. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** The sentence a person reads when an action was refused. */
export function refusalSentence(t: Translate, refusal: Refusal): string {
  const key = `refusal.${refusal.reason}`;
  // a test finds every reason without a sentence; a page must not fail because one slipped through
  if (!isMessageKey(key)) return t(`ui.error.title.${refusal.kind}`);
  return String(messageFormat(t.language, key).format(refusal.values));
}
