import type { VNode } from 'preact';
import {
  Checkbox,
  Facts,
  Form,
  formatDay,
  formatNumber,
  LinkButton,
  Notice,
  PageTitle,
  PartnerChoices,
  PublicLayout,
  SubmitButton,
} from '#ui';
import type { Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import { LetterName, NumberField, wrongNumber } from './person-pages.tsx';
import type { OwnPageProps } from './person-pages.tsx';
import type { OwnView } from './person-rules.ts';

export type CountedPageProps = OwnPageProps & {
  readonly publicUrl: string;
  readonly isSaved: boolean;
};

/** One's own page: which number, the receipt, what was agreed to, and the way out. */
export function CountedPage(props: CountedPageProps): VNode {
  const { context, view } = props;
  const { t } = context;
  const { ordinal } = view;
  const title =
    ordinal === null
      ? t('cosigning.counted.title.plain')
      : t('cosigning.counted.title', { number: formatNumber(t.language, ordinal) });
  return (
    <PublicLayout context={context} title={title} unlisted>
      <PageTitle t={t} lead={t('cosigning.counted.lead')}>
        {title}
      </PageTitle>
      {props.isSaved && <Notice t={t} kind="success" title={t('cosigning.choices.saved')} />}
      <CountedFacts t={t} view={view} />
      {ordinal !== null && <p class="quiet-text">{t('cosigning.counted.number')}</p>}
      <p>{t('cosigning.counted.keep')}</p>
      {view.letter.title !== null && (
        <p>
          {t('cosigning.counted.tell')}
          <br />
          <span class="address">{absolute(props.publicUrl, paths.letter(view.letter.slug))}</span>
        </p>
      )}
      <Receipt {...props} />
      {view.name !== null && <Choices {...props} />}
      <section aria-labelledby="withdraw">
        <h2 id="withdraw">{t('cosigning.withdraw')}</h2>
        <p>{t('cosigning.withdraw.may')}</p>
        <p>
          <a href={paths.cosignatureWithdrawal(props.token)}>{t('cosigning.withdraw.link')}</a>
          {' · '}
          <a href={paths.cosignatureDisavowal(props.token)}>{t('cosigning.not-me')}</a>
        </p>
      </section>
    </PublicLayout>
  );
}

function CountedFacts({ t, view }: { readonly t: Translate; readonly view: OwnView }): VNode {
  const { letter, name, countedAt } = view;
  return (
    <Facts
      items={[
        { term: t('cosigning.facts.letter'), value: <LetterName t={t} letter={letter} /> },
        ...(name === null
          ? []
          : [{ term: t('cosigning.facts.name'), value: <bdi dir="auto">{name}</bdi> }]),
        ...(countedAt === null
          ? []
          : [
              {
                term: t('cosigning.facts.counted'),
                value: formatDay(t.language, countedAt.toISOString().slice(0, 10)),
              },
            ]),
      ]}
    />
  );
}

function Receipt({ context, token, view }: CountedPageProps): VNode {
  const { t } = context;
  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt">{t('cosigning.receipt')}</h2>
      <p>{t('cosigning.receipt.what')}</p>
      {view.isSealed ? (
        <p>
          <LinkButton quiet href={paths.cosignatureReceipt(token)}>
            {t('cosigning.receipt.get')}
          </LinkButton>{' '}
          <a href={paths.verify()}>{t('cosigning.receipt.check')}</a>
        </p>
      ) : (
        <p>{t('cosigning.receipt.later')}</p>
      )}
    </section>
  );
}

function Choices(props: CountedPageProps): VNode {
  const { context, token, view } = props;
  const { t } = context;
  const hadAgreed = view.agreed.length > 0;
  return (
    <section aria-labelledby="choices">
      <h2 id="choices">{t('cosigning.choices')}</h2>
      <Form t={t} action={paths.cosignatureChoices(token)} {...wrongNumber(props)}>
        <Checkbox
          name="hears"
          label={t('cosigning.form.hears')}
          hint={t('cosigning.form.hears.hint')}
          checked={view.hears}
        />
        <PartnerChoices t={t} partners={view.partners} agreed={view.agreed} />
        {hadAgreed && <p class="quiet-text">{t('cosigning.choices.partners.gone')}</p>}
        <NumberField {...props} t={t} />
        <SubmitButton quiet>{t('cosigning.choices.submit')}</SubmitButton>
      </Form>
    </section>
  );
}
