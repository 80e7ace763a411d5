import type { VNode } from 'preact';
import { RowsField } from './form-row-pages.tsx';
import { fieldsOf } from './form-rules.ts';
import type { FormProps } from './form-shared-pages.tsx';
import { SimpleField } from './form-simple-pages.tsx';
import { SubjectsField } from './form-subject-pages.tsx';

/** One field of the kind, drawn by its description. */
export function FormField(props: FormProps & { readonly name: string }): VNode {
  const { form, name } = props;
  const field = fieldsOf(form.kind)[name];
  if (field === undefined) throw new Error(`no field ${name}`);
  if (field.is === 'rows') return <RowsField {...props} field={field} />;
  if (field.is === 'entries') return <SubjectsField {...props} />;
  return (
    <SimpleField {...props} field={field} path={name} value={form.content.texts[name] ?? ''} />
  );
}
