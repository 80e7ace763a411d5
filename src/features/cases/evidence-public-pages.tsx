import type { VNode } from 'preact';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { ShownPicture } from './evidence-rules.ts';

/** The pictures of a case as anybody may see them, each with the words that were approved. */
export function PublicPictures(props: {
  readonly t: Translate;
  readonly slug: string;
  readonly pictures: readonly ShownPicture[];
}): VNode | null {
  const { t, slug, pictures } = props;
  if (pictures.length === 0) return null;
  return (
    <section class="case-part" aria-labelledby="pictures">
      <h2 id="pictures">{t('cases.evidence.pictures')}</h2>
      {pictures.map(({ id, width, height, what }) => (
        <figure class="evidence-preview">
          <img
            src={paths.publicPicture(slug, id)}
            alt={what === '' ? t('cases.evidence.picture.alt') : ''}
            width={width}
            height={height}
            loading="lazy"
          />
          {what !== '' && <figcaption dir="auto">{what}</figcaption>}
        </figure>
      ))}
    </section>
  );
}
