import type { VNode } from 'preact';
import { formatInstant } from './format.ts';
import { formatPartialDate } from './partial-date.ts';
import type { Translate } from './translate.ts';

export type DifferencePart = {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
};

/** Two texts in one, by word. Line ends are kept. */
export function Difference(props: {
  readonly t: Translate;
  readonly parts: readonly DifferencePart[];
  readonly lang?: string;
}): VNode {
  const { t, parts, lang } = props;
  if (parts.every(({ kind }) => kind === 'same')) return <p>{t('ui.diff.same')}</p>;
  return (
    <div class="difference reading" lang={lang} dir={lang ? 'auto' : undefined}>
      {parts.map(({ kind, text }) => {
        if (kind === 'same') return text;
        return kind === 'inserted' ? <ins>{text}</ins> : <del>{text}</del>;
      })}
    </div>
  );
}

/** Text to be copied whole: one click or tap selects it. */
export function CopyBlock(props: { readonly label: string; readonly children: string }): VNode {
  return (
    <figure class="copy">
      <figcaption>{props.label}</figcaption>
      <pre tabIndex={0} role="region" aria-label={props.label}>
        {props.children}
      </pre>
    </figure>
  );
}

/** A SHA-256, in groups that can be compared by eye; copying gives the plain digits. */
export function Hash({ children }: { readonly children: string }): VNode {
  const groups = children.match(/.{1,8}/g) ?? [];
  return (
    <code class="hash" translate={false}>
      {groups.map((group) => (
        <span>{group}</span>
      ))}
    </code>
  );
}

export function Time(props: {
  readonly t: Translate;
  readonly instant: Date;
  readonly zone?: string;
}): VNode {
  return (
    <time dateTime={props.instant.toISOString()}>
      {formatInstant(props.t.language, props.instant, props.zone)}
    </time>
  );
}

export function PartialDate(props: {
  readonly t: Translate;
  readonly edtf: string;
  readonly inferred?: boolean;
  readonly inSentence?: boolean;
}): VNode {
  const { t, edtf, inferred = false, inSentence = false } = props;
  return <span class="date">{formatPartialDate(t, edtf, { inferred, inSentence })}</span>;
}
