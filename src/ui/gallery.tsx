import type { VNode } from 'preact';
import type { PageContext } from './context.ts';
import type { Example } from './example.ts';
import { cosignCountExamples } from './cosign-count.examples.tsx';
import { cosignFormExamples } from './cosign-form.examples.tsx';
import { deadlineExamples } from './deadline-list.examples.tsx';
import { demandLineExamples } from './demand-line.examples.tsx';
import { figureExamples } from './figures.examples.tsx';
import { followExamples } from './follow-form.examples.tsx';
import { formExamples } from './forms.examples.tsx';
import { PublicLayout } from './layout.tsx';
import { mapExamples } from './map.examples.tsx';
import { PageTitle } from './page-parts.tsx';
import { partExamples } from './parts.examples.tsx';
import { timelineExamples } from './timeline.examples.tsx';

/** Every example the rooms have, in the order they are shown. */
export const uiExamples: readonly Example[] = [
  ...partExamples,
  ...formExamples,
  ...followExamples,
  ...cosignFormExamples,
  ...cosignCountExamples,
  ...deadlineExamples,
  ...figureExamples,
  ...demandLineExamples,
  ...timelineExamples,
  ...mapExamples,
];

/** Every component in every state: for the eye, and for the tests of accessibility. */
export function GalleryPage(props: {
  readonly context: PageContext;
  readonly examples: readonly Example[];
}): VNode {
  const { t } = props.context;
  return (
    <PublicLayout
      context={props.context}
      title={t('ui.gallery')}
      styles={['case-figures.css', 'demand-lines.css']}
      scripts={['passkey.js']}
      unlisted
    >
      <PageTitle t={t}>{t('ui.gallery')}</PageTitle>
      {props.examples.map(({ name, draw }) => (
        <section aria-label={name} class="example">
          <h2>{name}</h2>
          {draw(t)}
        </section>
      ))}
    </PublicLayout>
  );
}
