import type { Example } from './example.ts';
import { ActionButton, Form, PasskeyForm } from './form-acts.tsx';
import { SubmitButton } from './buttons.tsx';
import { Checkbox, Fieldset, RadioGroup } from './choices.tsx';
import { DateField, DateTimeField, PartialDateField } from './date-fields.tsx';
import { Field, FileField, Select, TextArea } from './forms.tsx';

export const formExamples: readonly Example[] = [
  {
    name: 'Form with every control',
    draw: (t) => (
      <Form t={t} action="/gallery" label="Every control">
        <Field t={t} name="title" label="Title" required hint="As it should stand on the page." />
        <Field
          t={t}
          name="mail"
          label="E-mail"
          type="email"
          autocomplete="email"
          required={false}
        />
        <TextArea t={t} name="note" label="Note" value={'First line\nsecond line'} />
        <TextArea
          t={t}
          name="body"
          label="Text"
          reading
          lang="en"
          rows={4}
          value="Dear Minister,"
        />
        <Select
          t={t}
          name="office"
          label="Office"
          options={[
            { value: 'a', text: 'Minister' },
            { value: 'b', text: 'President' },
          ]}
          value="b"
        />
        <DateField t={t} name="day" label="Day" value="2011-09-15" />
        <DateTimeField t={t} name="opens" label="Window opens" value="2011-09-15T10:00" />
        <PartialDateField t={t} name="when" label="When" value="2011-09?" />
        <FileField t={t} name="file" label="List" accept=".csv" hint="At most 5 MB." />
        <SubmitButton>Save</SubmitButton> <SubmitButton quiet>Preview</SubmitButton>
      </Form>
    ),
  },
  {
    name: 'Form with choices',
    draw: (t) => (
      <Form t={t} action="/gallery" label="Choices">
        <RadioGroup
          name="mode"
          legend="How it was signed"
          value="paper"
          options={[
            { value: 'passkey', text: 'Passkey', hint: 'On their own device.' },
            { value: 'paper', text: 'Paper' },
          ]}
        />
        <Fieldset legend="Who hears of it" hint="Each of them gets one mail.">
          <Checkbox name="staff" label="Send a copy to the staff" checked />
          <Checkbox name="press" label="Send a copy to the press" hint="Only after the release." />
        </Fieldset>
      </Form>
    ),
  },
  {
    name: 'Form refused',
    draw: (t) => (
      <Form
        t={t}
        action="/gallery"
        label="Refused"
        errors={{ wrong: 'Give the letter a title.', agree: 'Say that you have read the text.' }}
      >
        <Field t={t} name="wrong" label="Title" value="" error="Give the letter a title." />
        <Checkbox
          name="agree"
          label="I have read the text"
          error="Say that you have read the text."
        />
        <RadioGroup
          name="which"
          legend="Which"
          error="Choose one of the two."
          options={[
            { value: 'one', text: 'One' },
            { value: 'two', text: 'Two' },
          ]}
        />
        <SubmitButton>Save</SubmitButton>
      </Form>
    ),
  },
  {
    name: 'Buttons',
    draw: () => (
      <div class="acts">
        <ActionButton action="/gallery">Freeze</ActionButton>
        <ActionButton action="/gallery" quiet about="to Ana Example">
          Remind
        </ActionButton>
        <ActionButton action="/gallery" danger fields={{ id: '1' }}>
          Revoke
        </ActionButton>
      </div>
    ),
  },
  {
    name: 'Passkey, with its fallback',
    draw: (t) => (
      <PasskeyForm
        t={t}
        kind="get"
        options="/gallery"
        action="/gallery"
        label="Sign with a passkey"
        fallback={<p>Or type the code from the official mailbox.</p>}
      />
    ),
  },
];
