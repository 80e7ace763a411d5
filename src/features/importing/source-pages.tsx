import type { ComponentChildren, VNode } from 'preact';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import { marksOf, sourceBlocks } from './mark-rules.ts';
import type { Mark, MarkKind, Piece } from './mark-rules.ts';
import type { Review } from './review-rules.ts';
import type { ImportId } from './rules.ts';
import { PAGE, pageOf } from './shown-rules.ts';
import type { SignatoryPage } from './shown-rules.ts';

type SourceProps = {
  readonly t: Translate;
  readonly importId: ImportId;
  readonly text: string;
  readonly review: Review;
  readonly people: SignatoryPage;
};

const legend: readonly MarkKind[] = [
  'title',
  'date',
  'addressees',
  'subjects',
  'demands',
  'signatories',
];

/** The source, whole, as it was read, with everything recognised marked and tied to its field. */
export function SourcePane(props: SourceProps): VNode {
  const { t, text, review } = props;
  const marks = marksOf(review, text.length);
  const kinds = legend.filter((kind) => marks.some((mark) => mark.kind === kind));
  const draw = drawing(props);
  return (
    <div class="source">
      <h2 id="source">{t('importing.source')}</h2>
      {kinds.length === 0 ? (
        <p class="quiet-text">{t('importing.source.nothing')}</p>
      ) : (
        <p class="mark-legend">
          {kinds.map((kind) => (
            <>
              <mark class={`mark mark-${kind}`}>{t(`importing.mark.${kind}`)}</mark>{' '}
            </>
          ))}
        </p>
      )}
      <p class="hint" hidden data-selection-hint>
        {t('importing.select.hint')}
      </p>
      <div
        class="source-text reading"
        lang={review.language === '' ? undefined : review.language}
        tabIndex={0}
        role="region"
        aria-label={t('importing.source')}
        data-source
      >
        {sourceBlocks(text, marks).map(({ start, pieces, flows }) => (
          <p dir="auto" class={flows ? 'flows' : undefined} data-at={start}>
            {pieces.map((piece) => draw(piece))}
          </p>
        ))}
      </div>
    </div>
  );
}

/** Draws a stretch inside its marks; a mark that begins here says which field it became. */
function drawing(props: SourceProps): (piece: Piece) => ComponentChildren {
  const { people, review } = props;
  const shown = new Set(people.rows.map((row) => row.key));
  const position = new Map(review.signatories.map((row, index) => [row.key, index]));
  const label = (mark: Mark): VNode | null => {
    if (mark.kind !== 'signatories' || shown.has(mark.key)) return <Label {...props} mark={mark} />;
    const index = position.get(mark.key) ?? -1;
    // the names of other pages stay marked; the first of each page leads there
    return index % PAGE === 0 ? <PageLabel {...props} mark={mark} /> : null;
  };
  return ({ text, marks: covering, first }) => {
    let drawn: ComponentChildren = text;
    for (const mark of covering.toReversed())
      drawn = (
        <mark class={`mark mark-${mark.kind}`}>
          {first.includes(mark) ? label(mark) : null}
          {drawn}
        </mark>
      );
    return drawn;
  };
}

/** Its own direction, so that it does not decide the paragraph's. */
function Label({ t, review, mark }: SourceProps & { mark: Mark }): VNode {
  const { kind, key } = mark;
  const alone = kind === 'title' || kind === 'date';
  const place = alone ? `f-${kind}` : `${kind}-${key}`;
  const words = alone
    ? t(`importing.mark.${kind}`)
    : t(`importing.mark.${kind}.number`, { number: numberIn(review, kind, key) });
  return (
    <a
      class="mark-label"
      id={`source-${kind}-${key}`}
      href={`#${place}`}
      dir="ltr"
      lang={t.language}
    >
      {words}
    </a>
  );
}

function PageLabel({ t, importId, review, people, mark }: SourceProps & { mark: Mark }): VNode {
  const page = pageOf(review, mark.key);
  const from = (page - 1) * PAGE + 1;
  const to = Math.min(people.total, page * PAGE);
  return (
    <a
      class="mark-label"
      href={`${paths.letterImport(importId)}?page=${page}#signatories`}
      dir="ltr"
      lang={t.language}
    >
      {t('importing.mark.page', { from, to })}
    </a>
  );
}

/** Its place in the list on the right, counted from one. */
export function numberIn(review: Review, kind: Exclude<MarkKind, 'title' | 'date'>, key: number) {
  return review[kind].findIndex((row) => row.key === key) + 1;
}
