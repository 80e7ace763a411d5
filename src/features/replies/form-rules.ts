/** What was typed into one form of a page, and what is wrong with it; `on` says which form. */
export type FormState = {
  readonly on: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
};

export const NO_FORM: FormState = { on: '', values: {}, errors: {} };

/** What stands in a field: what was typed, or what was there. */
export const typedIn = (form: FormState, on: string, name: string, kept = ''): string =>
  form.on === on ? (form.values[name] ?? kept) : kept;

export const errorIn = (form: FormState, on: string, name: string): string | undefined =>
  form.on === on ? form.errors[name] : undefined;

/** Nothing before the form was sent, so that the summary is drawn only after it. */
export const errorsOf = (form: FormState, on: string): Readonly<Record<string, string>> =>
  form.on === on ? form.errors : {};
