import type { VNode } from 'preact';
import { PublicLayout } from '#ui';
import type { PageContext } from '#ui';
import { absolute, paths } from '#ui/paths';
import { PublicPictures } from './evidence-public-pages.tsx';
import type { ShownPicture } from './evidence-rules.ts';
import { RenditionDocument } from './rendition-pages.tsx';
import type { PublicFace } from './seeing-rules.ts';

/** The public part of a case. */
export function PublicCasePage(props: {
  readonly context: PageContext;
  readonly slug: string;
  readonly found: PublicFace;
  readonly publicUrl: string;
  readonly pictures: readonly ShownPicture[];
}): VNode {
  const { context, slug, publicUrl } = props;
  const { rendition, publishedAt } = props.found;
  const { t } = context;
  const summary = rendition.head?.content.summary ?? '';
  return (
    <PublicLayout
      context={context}
      title={rendition.head?.content.title ?? t('cases.rendition.untitled')}
      {...(summary === '' ? {} : { description: summary.slice(0, 300) })}
      styles={['case-figures.css', 'case-evidence.css']}
      links={[{ rel: 'canonical', href: absolute(publicUrl, paths.publicCase(slug)) }]}
    >
      <RenditionDocument t={t} rendition={rendition} publishedAt={publishedAt}>
        <PublicPictures t={t} slug={slug} pictures={props.pictures} />
      </RenditionDocument>
    </PublicLayout>
  );
}
