import type { VNode } from 'preact';
import { ActionButton, Facts, formatInstant, Hash, LinkButton, Notice, Tag } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { RepliesFrame, sizeWords } from './frame-pages.tsx';
import type { FileShown, ReplyView } from './view-rules.ts';

/** What came with it. Nobody opens it before somebody who drafts let it out of quarantine. */
export function FileList({ t, view }: { t: Translate; view: ReplyView }): VNode | null {
  if (view.files.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('replies.files')}</h2>
      <p class="hint">{t('replies.files.hint')}</p>
      <ul class="list">
        {view.files.map((file) => (
          <li id={`file-${file.id}`}>
            <OneFile t={t} view={view} file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneFile({ t, view, file }: FileProps): VNode {
  return (
    <>
      <p>
        <bdi>
          <strong>{file.name}</strong>
        </bdi>{' '}
        <Tag kind={file.releasedAt === null ? 'warn' : 'plain'}>
          {t(file.releasedAt === null ? 'replies.file.quarantined' : 'replies.file.released')}
        </Tag>
      </p>
      <Facts
        items={[
          { term: t('replies.file.type'), value: file.mediaType },
          { term: t('replies.file.size'), value: sizeWords(t, file.size) },
          { term: t('replies.file.hash'), value: <Hash>{file.sha256}</Hash> },
        ]}
      />
      {file.releasedAt === null ? (
        <Quarantined t={t} view={view} file={file} />
      ) : (
        <Released t={t} view={view} file={file} at={file.releasedAt} />
      )}
    </>
  );
}

type FileProps = { readonly t: Translate; readonly view: ReplyView; readonly file: FileShown };

/** Its words can be read; it is let out by somebody who was told what may come of it. */
function Quarantined({ t, view, file }: FileProps): VNode {
  const { letterId, id } = view.reply;
  return (
    <>
      <Notice t={t} kind="warning">
        <p>{t(file.isRisky ? 'replies.file.risky' : 'replies.file.warning')}</p>
      </Notice>
      <div class="acts">
        <LinkButton href={paths.replyFilePreview(letterId, id, file.id)} quiet>
          {t('replies.file.preview')}
        </LinkButton>
        {view.mayFile && (
          <ActionButton
            action={paths.replyFileRelease(letterId, id, file.id)}
            about={file.name}
            quiet
          >
            {t('replies.file.release')}
          </ActionButton>
        )}
      </div>
    </>
  );
}

function Released({ t, view, file, at }: FileProps & { readonly at: Date }): VNode {
  const { letterId, id } = view.reply;
  const by = { name: file.releasedBy ?? '', at: formatInstant(t.language, at) };
  return (
    <>
      <p class="quiet-text">{t('replies.file.released-by', by)}</p>
      <div class="acts">
        <LinkButton href={paths.replyFilePreview(letterId, id, file.id)} quiet>
          {t('replies.file.preview')}
        </LinkButton>
        <LinkButton href={paths.replyFile(letterId, id, file.id)} quiet>
          {t('replies.file.take')}
        </LinkButton>
      </div>
    </>
  );
}

/** The words of a file, without anything else in it. */
export function PreviewPage(props: {
  readonly context: PageContext;
  readonly view: ReplyView;
  readonly file: { readonly name: string; readonly text: string };
}): VNode {
  const { context, view, file } = props;
  const { t } = context;
  return (
    <RepliesFrame
      context={context}
      letter={view.letter}
      name={file.name}
      lead={t('replies.file.preview.lead')}
    >
      <p>
        <a href={paths.reply(view.letter.id, view.reply.id)}>{t('replies.back')}</a>
      </p>
      <div class="reply-text reading" dir="auto">
        {file.text}
      </div>
    </RepliesFrame>
  );
}
