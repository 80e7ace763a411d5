import type { VNode } from 'preact';
import { Field, isMessageKey, languageName, PartialDateField, Select, TextArea } from '#ui';
import { Part, Row, Whence } from './row-pages.tsx';
import type { PartProps } from './row-pages.tsx';

const LANGUAGES = (
  'en fr de es it nl pl pt ro el bg hr cs da et fi hu ga lv lt mt sk sl sv ' +
  'sq ar hy az be bs ka he is kk ky ku mk no fa ru sr tg tr tk uk uz ps ur zh'
).split(' ');

/** Language, title, date: what a letter says of itself. */
export function HeadPart({ t, view, errors }: PartProps): VNode {
  const { review, text } = view;
  const { found } = review;
  const tags = LANGUAGES.includes(review.language) ? LANGUAGES : [review.language, ...LANGUAGES];
  const named = (tag: string): string =>
    tag === '' ? t('importing.language.none') : languageName(t.language, tag);
  return (
    <section class="part" aria-labelledby="head">
      <h2 id="head">{t('importing.part.head')}</h2>
      <TextArea
        t={t}
        name="title"
        label={t('letters.field.title')}
        hint={t('importing.title.hint')}
        value={review.title}
        rows={2}
        reading
        lang={review.language}
        error={errors['title']}
      />
      {found.title && <Whence t={t} text={text} from={found.title} target="title-0" />}
      <div class="row-fields">
        <PartialDateField
          t={t}
          name="date"
          label={t('letters.field.date')}
          value={review.date}
          required={false}
          autocomplete="off"
          error={errors['date']}
        />
        <Select
          t={t}
          name="language"
          label={t('letters.field.language')}
          options={tags.map((tag) => ({ value: tag, text: named(tag) }))}
          value={review.language}
          error={errors['language']}
        />
      </div>
      {found.date && <Whence t={t} text={text} from={found.date} target="date-0" />}
    </section>
  );
}

export function AddresseePart(props: PartProps): VNode {
  const { t, view, errors } = props;
  return (
    <Part {...props} kind="addressees">
      {view.review.addressees.map((row) => {
        const common = (part: 'office' | 'name' | 'country') => ({
          t,
          name: `addressees.${row.key}.${part}`,
          value: row[part],
          error: errors[`addressees.${row.key}.${part}`],
          dir: 'auto' as const,
          autocomplete: 'off',
        });
        return (
          <Row {...props} kind="addressees" row={row} about={row.office || row.name}>
            <Field {...common('office')} label={t('letters.field.office')} />
            <div class="row-fields">
              <Field {...common('name')} label={t('letters.field.person')} required={false} />
              <Field {...common('country')} label={t('letters.field.country')} required={false} />
            </div>
          </Row>
        );
      })}
    </Part>
  );
}

export function SubjectPart(props: PartProps): VNode {
  const { t, view, errors } = props;
  const kinds = view.subjectKinds.map((value) => ({ value, text: wordFor(props, 'kind', value) }));
  return (
    <Part {...props} kind="subjects">
      {view.review.subjects.map((row) => (
        <Row {...props} kind="subjects" row={row} about={row.name}>
          <div class="row-fields row-fields-narrow-first">
            <Select
              t={t}
              name={`subjects.${row.key}.kind`}
              label={t('letters.field.kind')}
              options={kinds}
              value={row.kind}
            />
            <Field
              t={t}
              name={`subjects.${row.key}.name`}
              label={t('letters.field.subject')}
              value={row.name}
              dir="auto"
              autocomplete="off"
              error={errors[`subjects.${row.key}.name`]}
            />
          </div>
        </Row>
      ))}
    </Part>
  );
}

export function DemandPart(props: PartProps): VNode {
  const { t, view, errors } = props;
  const types = view.demandTypes.map((value) => ({ value, text: wordFor(props, 'type', value) }));
  return (
    <Part {...props} kind="demands">
      {view.review.demands.map((row) => (
        <Row {...props} kind="demands" row={row} about={row.text}>
          <TextArea
            t={t}
            name={`demands.${row.key}.text`}
            label={t('letters.field.demand')}
            value={row.text}
            rows={rowsFor(row.text)}
            reading
            lang={view.review.language}
            error={errors[`demands.${row.key}.text`]}
          />
          <Select
            t={t}
            name={`demands.${row.key}.type`}
            label={t('letters.field.demand-type')}
            options={types}
            value={row.type}
          />
        </Row>
      ))}
    </Part>
  );
}

export function BodyPart({ t, view, errors }: PartProps): VNode {
  return (
    <section class="part" aria-labelledby="body">
      <h2 id="body">{t('letters.field.body')}</h2>
      <p class="hint">{t('importing.body.hint')}</p>
      <TextArea
        t={t}
        name="body"
        label={t('letters.field.body')}
        value={view.review.body}
        rows={18}
        reading
        lang={view.review.language}
        error={errors['body']}
      />
    </section>
  );
}

/** The words of the letter desk for one of its own values. */
function wordFor({ t }: PartProps, list: 'kind' | 'type', value: string): string {
  const key = `letters.${list}.${value}`;
  return isMessageKey(key) ? t(key, {}) : value;
}

/** Tall enough to read the whole of it. */
const rowsFor = (text: string): number => Math.min(8, Math.max(2, Math.ceil(text.length / 46)));
