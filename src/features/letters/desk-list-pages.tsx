import type { VNode } from 'preact';
import type { Translate } from '#ui';
import { deskListOf } from './desk-group-rules.ts';
import type { DeskGroup } from './desk-group-rules.ts';
import type { DeskItem } from './desk-item-pages.tsx';

/** More than somebody can do in weeks; the rest shows as these are done. */
const MOST_SHOWN = 100;

/** What needs somebody, as one list they can finish. */
export function DeskList({ t, items }: { t: Translate; items: readonly DeskItem[] }): VNode {
  const { groups, next, overdue, today } = deskListOf(items);
  const isNextShown = groups.some(({ group }) => group === 'soon');
  const which = overdue === 0 ? 'none' : overdue === today ? 'all' : 'some';
  let room = MOST_SHOWN;
  const shown = groups.map((one) => {
    const some = one.items.slice(0, Math.max(0, room));
    room -= one.items.length;
    return { ...one, some };
  });
  return (
    <>
      <p class="desk-count">
        {today === 0 ? t('desk.calm') : t('desk.count', { today, overdue, which })}
      </p>
      {shown
        .filter(({ some }) => some.length > 0)
        .map(({ group, items: all, some }) => (
          <Group t={t} group={group} items={some} count={all.length} />
        ))}
      {room < 0 && <p class="quiet-text">{t('desk.more', { count: -room })}</p>}
      {today === 0 && !isNextShown && next !== null && (
        <section aria-labelledby="desk-next">
          <h2 id="desk-next">{t('desk.next')}</h2>
          <ul class="list desk-list">
            <Item item={next} id="desk-next-1" />
          </ul>
        </section>
      )}
    </>
  );
}

function Group(props: {
  readonly t: Translate;
  readonly group: DeskGroup;
  readonly items: readonly DeskItem[];
  readonly count: number;
}): VNode {
  const { t, group, items, count } = props;
  return (
    <section aria-labelledby={`desk-${group}`}>
      <h2 id={`desk-${group}`}>
        {t(`desk.group.${group}`)}{' '}
        <span class="quiet-text">{t('desk.group.count', { count })}</span>
      </h2>
      <ul class={`list desk-list desk-${group}`}>
        {items.map((item, i) => (
          <Item item={item} id={`desk-${group}-${i + 1}`} />
        ))}
      </ul>
    </section>
  );
}

/** The link says what to do; of which letter and when is read out with it. */
function Item({ item, id }: { item: DeskItem; id: string }): VNode {
  const { sentence, href, title, language, facts } = item;
  return (
    <li>
      <p class="letter-title">
        <a href={href} aria-describedby={id}>
          {sentence}
        </a>
      </p>
      <p class="quiet-text" id={id}>
        {title !== null && <bdi lang={language || undefined}>{title}</bdi>}
        {title !== null && facts.length > 0 && ' · '}
        {facts.join(' · ')}
      </p>
    </li>
  );
}
