import type { VNode } from 'preact';
import type { Letter } from '#letters';
import { ActionButton, Field, Form, formatDay, formatInstant, SubmitButton } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import { possibleChanges } from './desk-rules.ts';
import type { OpenView } from './desk-view-rules.ts';
import type { Change, Cosigning } from './rules.ts';

const USUAL_MINUTES = 15;

/** The pairs as they stand on the page; what cannot be turned now is not drawn. */
const groups: readonly (readonly Change[])[] = [
  ['paused', 'resumed'],
  ['slowed', 'unslowed'],
  ['work-demanded', 'work-eased'],
  ['closed', 'reopened'],
];

/** What can be done now, each with what it means. */
export function Switches(props: {
  readonly t: Translate;
  readonly letter: Letter;
  readonly cosigning: Cosigning;
  readonly now: Date;
}): VNode | null {
  const { t, letter, cosigning, now } = props;
  const isWithdrawn = letter.withdrawal !== null;
  const possible = possibleChanges(cosigning).filter((change) =>
    isWithdrawn
      ? false
      : // what has ended has a counter that rests, and nobody to slow down
        cosigning.closedAt === null || change === 'reopened',
  );
  if (possible.length === 0) return null;
  return (
    <section aria-labelledby="switches">
      <h2 id="switches">{t('cosigning.desk.switches')}</h2>
      <ul class="list">
        {groups.flatMap((pair) =>
          pair
            .filter((change) => possible.includes(change))
            .map((change) => (
              <li>
                <p>{whatOf(t, change, cosigning, now)}</p>
                <SwitchForm {...props} change={change} />
              </li>
            )),
        )}
      </ul>
    </section>
  );
}

/** Reopened before its last day is over, a letter keeps that day. */
function whatOf(t: Translate, change: Change, { closesAt }: Cosigning, now: Date): string {
  if (change !== 'reopened') return t(`cosigning.desk.switch.${change}.what`);
  const date = closesAt === null || closesAt <= now ? 'none' : lastDay(t, closesAt);
  return t('cosigning.desk.switch.reopened.what', { date });
}

/** A closing day is the last one, and its instant the midnight after it. */
export const lastDay = (t: Translate, closesAt: Date): string =>
  formatDay(t.language, new Date(closesAt.getTime() - 1).toISOString().slice(0, 10));

function SwitchForm(props: {
  readonly t: Translate;
  readonly letter: Letter;
  readonly cosigning: Cosigning;
  readonly change: Change;
}): VNode {
  const { t, letter, cosigning, change } = props;
  const action = paths.cosigningChanges(letter.id);
  const words = t(`cosigning.desk.switch.${change}`);
  if (change !== 'slowed')
    return (
      <ActionButton
        action={action}
        fields={{ change }}
        {...(change === 'closed' ? { danger: true } : { quiet: true })}
      >
        {words}
      </ActionButton>
    );
  return (
    <Form t={t} action={action} label={words}>
      <input type="hidden" name="change" value={change} />
      <Field
        t={t}
        name="minutes"
        label={t('cosigning.desk.switch.minutes')}
        value={String(cosigning.slowMinutes ?? USUAL_MINUTES)}
        inputmode="numeric"
        maxlength={4}
        size="short"
        required
      />
      <SubmitButton quiet>{words}</SubmitButton>
    </Form>
  );
}

/** Every switch that was turned, with its author, the newest first; the opening last. */
export function SwitchList({ t, open }: { readonly t: Translate; open: OpenView }): VNode {
  const { changes, cosigning, openedBy } = open;
  const time = (at: Date): string => formatInstant(t.language, at);
  return (
    <ol class="plain-list" reversed>
      {changes.map(({ change, minutes, changedAt, by }) => (
        <li>
          {t(`cosigning.desk.change.${change}`, {
            person: by,
            time: time(changedAt),
            minutes: minutes ?? 0,
          })}
        </li>
      ))}
      <li>
        {t('cosigning.desk.change.opened', { person: openedBy, time: time(cosigning.openedAt) })}
      </li>
    </ol>
  );
}
