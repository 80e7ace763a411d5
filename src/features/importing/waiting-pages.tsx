import type { VNode } from 'preact';
import { ActionButton, LinkButton, Notice, Progress, refusalSentence } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Import } from './rules.ts';
import { FileFacts, ImportPage } from './shared-pages.tsx';
import { UploadForm } from './upload-pages.tsx';

const STEPS = ['kept', 'reading', 'matching'] as const;

/** Being read: it can be left, and looks again by itself. */
export function WaitingPage(props: {
  readonly context: PageContext;
  readonly found: Import;
  /** It has taken longer than any file should. */
  readonly isLate: boolean;
}): VNode {
  const { context, found, isLate } = props;
  const { t } = context;
  const done = found.state === 'matching' ? 2 : 1;
  return (
    <ImportPage
      context={context}
      found={found}
      title={t('importing.waiting.title')}
      lead={t('importing.waiting.lead')}
    >
      {isLate && (
        <Notice t={t} kind="warning">
          <p>{t('importing.waiting.late')}</p>
          <ActionButton action={paths.importReading(found.id)} quiet>
            {t('importing.read-again')}
          </ActionButton>
        </Notice>
      )}
      <Progress
        t={t}
        label={t(`importing.step.${STEPS[done] ?? 'reading'}`)}
        done={done}
        total={STEPS.length}
      />
      <ol class="plain">
        {STEPS.map((step, index) => (
          <li class={index < done ? 'quiet-text' : undefined}>
            {index < done ? t('importing.step.done', { step: t(`importing.step.${step}`) }) : null}
            {index === done ? t('importing.step.now', { step: t(`importing.step.${step}`) }) : null}
            {index > done ? t(`importing.step.${step}`) : null}
          </li>
        ))}
      </ol>
      <p class="acts">
        <LinkButton href={paths.letterImport(found.id)} quiet>
          {t('importing.waiting.look')}
        </LinkButton>
      </p>
      <FileFacts t={t} found={found} />
    </ImportPage>
  );
}

/** What happened, what was kept, and the way on, right here. */
export function FailedPage(props: {
  readonly context: PageContext;
  readonly found: Import;
}): VNode {
  const { context, found } = props;
  const { t } = context;
  return (
    <ImportPage context={context} found={found} title={t('importing.failed.title')}>
      <Notice t={t} kind="error">
        <p>{found.failure === null ? '' : refusalSentence(t, found.failure)}</p>
        <p>{t('importing.failed.kept')}</p>
      </Notice>
      <h2>{t('importing.failed.other')}</h2>
      <UploadForm t={t} text="" errors={{}} />
      <h2>{t('importing.about')}</h2>
      <FileFacts t={t} found={found} />
      <div class="acts">
        <ActionButton action={paths.importReading(found.id)} quiet>
          {t('importing.read-again')}
        </ActionButton>
        <Removal t={t} found={found} />
      </div>
    </ImportPage>
  );
}

/** Asked before: what is removed is gone. */
export function Removal({ t, found }: { t: Translate; found: Import }): VNode {
  return (
    <details>
      <summary>{t('importing.remove')}</summary>
      <p>{t('importing.remove.sure')}</p>
      <ActionButton action={paths.importRemoval(found.id)} danger>
        {t('importing.remove.act')}
      </ActionButton>
    </details>
  );
}

/** Corrections go: asked before. */
export function ReadAgain({ t, found }: { t: Translate; found: Import }): VNode {
  return (
    <details>
      <summary>{t('importing.read-again')}</summary>
      <p>{t('importing.read-again.sure')}</p>
      <ActionButton action={paths.importReading(found.id)} danger>
        {t('importing.read-again.act')}
      </ActionButton>
    </details>
  );
}
