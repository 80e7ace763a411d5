import type { VNode } from 'preact';
import { Field, Select } from '#ui';
import type { EditorProps } from './editor-pages.tsx';
import { offeredZones } from './zone-rules.ts';

export function ReleasePart(props: EditorProps): VNode | null {
  const { letter, form, errors, leads } = props;
  const { t } = props.context;
  const zones = offeredZones.includes(form.zone) ? offeredZones : [form.zone, ...offeredZones];
  const time = (name: 'opens' | 'closes' | 'embargo'): VNode => (
    <Field
      t={t}
      name={name}
      label={t(`letters.field.${name}`)}
      hint={t(name === 'embargo' ? 'letters.field.embargo.hint' : 'letters.field.time.hint')}
      value={form[name].replace('T', ' ')}
      {...(name === 'embargo' ? { required: false } : {})}
      autocomplete="off"
      size="short"
      error={errors[name]}
    />
  );
  const fixed = letter.origin === 'published-elsewhere';
  if (fixed)
    return (
      <>
        {(['opens', 'closes', 'embargo', 'zone', 'leadsNeeded'] as const).map((name) => (
          <input type="hidden" name={name} value={form[name]} />
        ))}
      </>
    );
  return (
    <section class="part" aria-labelledby="part-release">
      <h2 id="part-release">{t('letters.part.release')}</h2>
      <p class="hint">{t('letters.part.release.hint')}</p>
      <div class="row-fields">
        {time('opens')}
        {time('closes')}
      </div>
      <div class="row-fields">
        {time('embargo')}
        <Select
          t={t}
          name="zone"
          label={t('letters.field.zone')}
          options={zones.map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ') }))}
          value={form.zone}
          error={errors['zone']}
        />
      </div>
      <Field
        t={t}
        name="leadsNeeded"
        label={t('letters.field.leads-needed')}
        hint={t('letters.field.leads-needed.hint', { count: leads })}
        value={form.leadsNeeded}
        inputmode="numeric"
        size="short"
        error={errors['leadsNeeded']}
      />
    </section>
  );
}
