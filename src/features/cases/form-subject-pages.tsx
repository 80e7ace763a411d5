import type { VNode } from 'preact';
import { Fieldset, fieldWord, NameField } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import { AddRow, tellingOf, TypeOfNew } from './form-shared-pages.tsx';
import type { FormProps } from './form-shared-pages.tsx';
import type { FormRow } from './form-rules.ts';
import type { Offer } from './offer-rules.ts';

/** Whom it is about: a tick for those named last, a line for anybody else, known or new. */
export function SubjectsField(props: FormProps & { readonly name: string }): VNode {
  const { t, form, name, errors, offers } = props;
  const ticked = new Set(form.content.ticked[name] ?? []);
  const typed = form.content.rows[name] ?? [];
  const shown = offers.subjects.filter(({ id }) => offers.ticks.has(id) || ticked.has(id));
  const rows: readonly FormRow[] = typed.length === 0 ? [{}] : typed;
  return (
    <Fieldset legend={fieldWord(t, form.kind, name)}>
      {errors[name] && <p class="error">{errors[name]}</p>}
      {shown.length > 0 && (
        <div class="ticks">
          {shown.map((offer) => (
            <Tick t={t} name={name} offer={offer} ticked={ticked.has(offer.id)} />
          ))}
        </div>
      )}
      <div data-rows={name}>
        {rows.map((row, index) => (
          <NewSubject {...props} row={row} index={String(index)} />
        ))}
        <template>
          <NewSubject {...props} row={{}} index="__n__" />
        </template>
      </div>
      <AddRow t={t} list={name} words={t('cases.form.another-name')} />
    </Fieldset>
  );
}

function Tick(props: { t: Translate; name: string; offer: Offer; ticked: boolean }): VNode {
  const { t, offer } = props;
  const { id, label } = offer;
  return (
    <label class="tick" title={tellingOf(t, offer)}>
      <input type="checkbox" name={props.name} value={id} checked={props.ticked} />
      <bdi>{label}</bdi>
    </label>
  );
}

function NewSubject(props: FormProps & { name: string; row: FormRow; index: string }): VNode {
  const { t, name, row, index, errors } = props;
  const path = `${name}.${index}.name`;
  return (
    <div class="row-fields row-fields-wide-first name-row">
      <NameField
        t={t}
        name={path}
        label={t('cases.form.name')}
        value={row['name'] ?? ''}
        error={errors[path]}
        list="subject-names"
        offersFrom={paths.caseDuplicates(props.caseId)}
      />
      <TypeOfNew t={t} name={`${name}.${index}.type`} value={row['type'] ?? ''} />
    </div>
  );
}
