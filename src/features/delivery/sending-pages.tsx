import type { VNode } from 'preact';
import type { ComponentChildren } from 'preact';
import { CopyBlock, Facts, Field, Form, HiddenFields, LinkButton, Notice, SubmitButton } from '#ui';
import type { Fact, FieldErrors, MailText, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { DeliveryFrame, whoIs } from './frame-pages.tsx';
import { hasMail, isForAll } from './view-rules.ts';
import type { AddresseeView, SendingView } from './view-rules.ts';

export type SendingPageProps = {
  readonly context: PageContext;
  readonly view: SendingView;
  /** The one it is for; null for everybody who has none yet. */
  readonly to: number | null;
  /** The mail as it goes out: its words, and how it looks. */
  readonly text: MailText & { readonly sender: string };
  readonly drawn: ComponentChildren;
  /** What was typed, by the name of its field. */
  readonly typed: ReadonlyMap<string, string>;
  readonly errors: FieldErrors;
};

/** The mail before it goes out, and the button that sends it: read here exactly what they will get. */
export function SendingPage(props: SendingPageProps): VNode {
  const { context, view, to } = props;
  const { t } = context;
  const open = openOnes(view, to);
  const title = t(
    view.standing === 'released' && view.hasMailServer
      ? 'delivery.sending.title'
      : 'delivery.sending.title.preview',
  );
  return (
    <DeliveryFrame context={context} letter={view.letter} title={title} below>
      <SendForm {...props} open={open} />
      <MailPreview t={t} view={view} text={props.text} drawn={props.drawn} many={open.length > 1} />
    </DeliveryFrame>
  );
}

function openOnes(view: SendingView, to: number | null): AddresseeView[] {
  const { repeats } = view;
  if (repeats !== null && repeats.recipient.kind === 'addressee') {
    const { number } = repeats.recipient;
    return view.addressees.filter((one) => one.number === number);
  }
  if (to === null) return view.addressees.filter(isForAll);
  return view.addressees.filter(({ number, deliveries }) => number === to && !hasMail(deliveries));
}

function SendForm(props: SendingPageProps & { readonly open: readonly AddresseeView[] }): VNode {
  const { context, view, open, errors, typed } = props;
  const { t } = context;
  const { letter, repeats } = view;
  if (!view.mayDeliver || view.standing !== 'released' || !view.hasMailServer)
    return <CannotSend t={t} view={view} />;
  if (repeats?.recipient.kind === 'copy') return <CopyAgain {...props} />;
  if (open.length === 0)
    return (
      <Notice t={t} kind="info">
        <p>{t('delivery.sending.nobody')}</p>
        <p>
          <a href={paths.deliveries(letter.id)}>{t('delivery.back')}</a>
        </p>
      </Notice>
    );
  return (
    <Form t={t} action={paths.deliverySending(letter.id)} errors={errors}>
      <h2>{t('delivery.sending.to', { count: open.length })}</h2>
      <p class="quiet-text">{t('delivery.sending.hint', { count: open.length })}</p>
      {open.map((one) => {
        const name = `address-${one.number}`;
        return (
          <Field
            t={t}
            name={name}
            type="email"
            label={whoIs(t, one)}
            value={typed.get(name) ?? one.email}
            error={errors[name]}
            autocomplete="off"
            dir="ltr"
            required={open.length === 1}
          />
        );
      })}
      <HiddenFields fields={repeats === null ? {} : { repeats: repeats.id }} />
      <div class="acts">
        <SubmitButton>{t('delivery.sending.act', { count: open.length })}</SubmitButton>
        <LinkButton href={paths.deliveries(letter.id)} quiet>
          {t('delivery.sending.not')}
        </LinkButton>
      </div>
    </Form>
  );
}

/** A copy that did not arrive, to a corrected address. */
function CopyAgain({ context, view, errors, typed }: SendingPageProps): VNode {
  const { t } = context;
  const { letter, repeats } = view;
  const who = repeats === null ? '' : whoIs(t, repeats);
  return (
    <Form t={t} action={paths.deliverySending(letter.id)} errors={errors}>
      <Field
        t={t}
        name="address-copy"
        type="email"
        label={who}
        value={typed.get('address-copy') ?? repeats?.address ?? ''}
        error={errors['address-copy']}
        autocomplete="off"
        dir="ltr"
        required
      />
      <HiddenFields fields={repeats === null ? {} : { repeats: repeats.id }} />
      <SubmitButton>{t('delivery.sending.act', { count: 1 })}</SubmitButton>
    </Form>
  );
}

function CannotSend({ t, view }: { t: Translate; view: SendingView }): VNode {
  const { standing, mayDeliver } = view;
  const why = !mayDeliver
    ? t('delivery.sending.not-yours')
    : standing === 'elsewhere'
      ? t('delivery.elsewhere')
      : standing === 'withdrawn'
        ? t('delivery.withdrawn.text')
        : standing === 'released'
          ? t('delivery.no-server.text')
          : t('delivery.before.text');
  return (
    <Notice t={t} kind="info">
      <p>{why}</p>
      <p>
        <a href={paths.deliveries(view.letter.id)}>{t('delivery.back')}</a>
      </p>
    </Notice>
  );
}

export function MailPreview(props: {
  readonly t: Translate;
  readonly view: SendingView;
  readonly text: MailText & { readonly sender: string };
  readonly drawn: ComponentChildren;
  readonly many: boolean;
}): VNode {
  const { t, view, text, drawn, many } = props;
  return (
    <section aria-labelledby="mail" class="mail-preview">
      <h2 id="mail">{t('delivery.mail')}</h2>
      {many && (
        <p class="quiet-text">
          {t('delivery.mail.for', { addressee: whoIs(t, view.mail.recipient) })}
        </p>
      )}
      <Facts items={headers(t, view, text)} />
      <div class="mail-sheet">{drawn}</div>
      <details>
        <summary>{t('delivery.mail.plain')}</summary>
        <CopyBlock label={t('delivery.mail.plain')}>{text.text}</CopyBlock>
      </details>
    </section>
  );
}

function headers(t: Translate, view: SendingView, text: SendingPageProps['text']): Fact[] {
  const { letter, sender, replyAt, pdf } = view;
  const address = /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender;
  const file = <span dir="ltr">{`${letter.slug}.pdf`}</span>;
  return [
    {
      term: t('delivery.mail.head.from'),
      value: <span dir="auto">{text.sender === '' ? sender : `${text.sender} <${address}>`}</span>,
    },
    {
      term: t('delivery.mail.head.subject'),
      value: (
        <span lang={view.version.content.language} dir="auto">
          {text.subject}
        </span>
      ),
    },
    {
      term: t('delivery.mail.head.reply'),
      value: t('delivery.mail.head.reply.own', { address: replyAt }),
    },
    {
      term: t('delivery.mail.head.file'),
      value:
        pdf === 'made'
          ? file
          : pdf === 'never'
            ? t('delivery.pdf.never')
            : t('delivery.pdf.not-yet'),
    },
  ];
}
