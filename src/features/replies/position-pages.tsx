import type { VNode } from 'preact';
import { Field, Form, Notice, Select, SubmitButton, TextArea } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { FormState } from './form-rules.ts';
import { errorsOf, typedIn } from './form-rules.ts';
import { positions, unanswered } from './rules.ts';
import type { ReplyPosition } from './rules.ts';
import type { ReplyView } from './view-rules.ts';

type Props = {
  readonly context: PageContext;
  readonly view: ReplyView;
  readonly form: FormState;
};

/** Fields of one position, by demand and row: `position-3-0`. */
export const fieldOfPosition = (what: string, demand: number, row: number): string =>
  `${what}-${demand}-${row}`;

/** Which demands it answers and how; a demand it says nothing of is offered, never filled in. */
export function PositionsForm({ context, view, form }: Props): VNode {
  const { t } = context;
  const { reply, letter, mayFile } = view;
  const demands = letter.currentVersion?.content.demands ?? [];
  const open = unanswered(
    demands.map(({ number }) => number),
    reply.positions,
  );
  const action = paths.replyAct(reply.letterId, reply.id, 'positions');
  return (
    <section aria-labelledby="positions">
      <h2 id="positions">{t('replies.positions')}</h2>
      <p class="hint">{t('replies.positions.hint')}</p>
      {!mayFile &&
        demands.map(({ number, text }) => <Told t={t} view={view} demand={number} text={text} />)}
      {mayFile && (
        <Form
          t={t}
          action={action}
          errors={errorsOf(form, 'positions')}
          label={t('replies.positions')}
        >
          {demands.map(({ number, text }) => (
            <DemandRows t={t} view={view} form={form} demand={number} text={text} />
          ))}
          <div class="acts">
            <SubmitButton>{t('replies.positions.save')}</SubmitButton>
            {open.length > 0 && reply.positions.length > 0 && (
              <SubmitButton quiet name="ignores" value={open.join(' ')}>
                {t('replies.positions.ignores', { count: open.length, demands: open.join(', ') })}
              </SubmitButton>
            )}
          </div>
        </Form>
      )}
    </section>
  );
}

type RowsProps = {
  readonly t: Translate;
  readonly view: ReplyView;
  readonly demand: number;
  readonly text: string;
};

function Told({ t, view, demand, text }: RowsProps): VNode {
  const told = view.reply.positions.filter((one) => one.demand === demand);
  return (
    <>
      <p dir="auto">
        <strong>{t('replies.demand', { number: demand })}</strong> {text}
      </p>
      {told.length === 0 ? (
        <p class="quiet-text">{t('replies.positions.open')}</p>
      ) : (
        <ul>
          {told.map(({ position, part, quote }) => (
            <li dir="auto">
              {t(`replies.position.${position}`)}
              {part !== '' && `: ${part}`}
              {quote !== '' && <blockquote dir="auto">{quote}</blockquote>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const NOTHING: Omit<ReplyPosition, 'demand' | 'position'> & { readonly position: '' } = {
  position: '',
  part: '',
  quote: '',
};

function DemandRows({ t, view, form, demand, text }: RowsProps & { form: FormState }): VNode {
  const kept = view.reply.positions.filter((one) => one.demand === demand);
  const another = (
    <PositionRow t={t} form={form} demand={demand} at={kept.length} row={NOTHING} isNew />
  );
  const fault =
    form.on === 'positions' ? form.errors[fieldOfPosition('position', demand, 0)] : undefined;
  return (
    <fieldset class="reply-demand">
      <legend dir="auto">
        <strong>{t('replies.demand', { number: demand })}</strong> {text}
      </legend>
      {fault !== undefined && (
        <Notice t={t} kind="error">
          <p>{fault}</p>
        </Notice>
      )}
      {kept.map((row, at) => (
        <PositionRow t={t} form={form} demand={demand} at={at} row={row} isNew={false} />
      ))}
      {kept.length === 0 ? (
        another
      ) : (
        <details
          open={typedIn(form, 'positions', fieldOfPosition('position', demand, kept.length)) !== ''}
        >
          <summary>{t('replies.positions.another')}</summary>
          {another}
        </details>
      )}
    </fieldset>
  );
}

function PositionRow(props: {
  readonly t: Translate;
  readonly form: FormState;
  readonly demand: number;
  readonly at: number;
  readonly row: Pick<ReplyPosition, 'part' | 'quote'> & { readonly position: string };
  readonly isNew: boolean;
}): VNode {
  const { t, form, demand, at, row, isNew } = props;
  const of = (what: string, kept: string) => {
    const name = fieldOfPosition(what, demand, at);
    return { t, name, value: typedIn(form, 'positions', name, kept) };
  };
  const typed = of('part', row.part).value + of('quote', row.quote).value;
  return (
    <div class="reply-position">
      <Select
        {...of('position', row.position)}
        label={t('replies.positions.how')}
        options={[
          { value: '', text: t(isNew ? 'replies.positions.unsaid' : 'replies.positions.remove') },
          ...positions.map((value) => ({ value, text: t(`replies.position.${value}`) })),
        ]}
      />
      <details open={typed !== ''}>
        <summary>{t('replies.positions.more')}</summary>
        <Field
          {...of('part', row.part)}
          label={t('replies.positions.part')}
          dir="auto"
          required={false}
          maxlength={300}
        />
        <TextArea
          {...of('quote', row.quote)}
          label={t('replies.positions.quote')}
          hint={t('replies.positions.quote.hint')}
          rows={2}
          dir="auto"
          required={false}
        />
      </details>
    </div>
  );
}
