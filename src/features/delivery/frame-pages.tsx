import type { ComponentChildren, VNode } from 'preact';
import type { Letter } from '#letters';
import { countryName, DeskLayout, LetterTabs, PageTitle } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';

/** The frame of the desk's pages about a letter on its way. */
export function DeliveryFrame(props: {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly title: string;
  readonly lead?: string;
  /** True for the pages below the tab. */
  readonly below?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const { context, letter, title, lead } = props;
  const { t } = context;
  const name = letter.currentVersion?.content.title ?? t('letters.stands.draft');
  const breadcrumb = [
    { text: t('letters.list.title'), href: paths.letters() },
    { text: name, href: paths.letterDesk(letter.id) },
    ...(props.below ? [{ text: t('delivery.title'), href: paths.deliveries(letter.id) }] : []),
  ];
  return (
    <DeskLayout
      context={context}
      title={`${title} · ${name}`}
      active="letters"
      styles={['delivery.css']}
    >
      <PageTitle t={t} breadcrumb={breadcrumb} {...(lead === undefined ? {} : { lead })}>
        {title}
      </PageTitle>
      <LetterTabs t={t} letterId={letter.id} here="deliveries" />
      {props.children}
    </DeskLayout>
  );
}

type Somebody = { readonly name: string; readonly office: string; readonly country: string };

/** "Minister of Justice, Kazakhstan"; a country that the office names already is not told twice. */
export function whoIs(t: Translate, { name, office, country }: Somebody): string {
  const place = country === '' ? '' : countryName(t.language, country);
  const parts = [name, office, office.includes(place) ? '' : place];
  return parts.filter((part) => part !== '').join(', ');
}
