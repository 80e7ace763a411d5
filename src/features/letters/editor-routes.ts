import { listGrants, mayDo } from '#access';
import type { AccountId } from '#kernel/ids';
import { countryName, renderPage } from '#ui';
import type { FieldErrors } from '#ui';
import { liveLeads } from './actions.ts';
import { releaseBlockers } from './blocker-rules.ts';
import { ClosedDeskPage } from './draft-pages.tsx';
import { findCaseSide } from './case-view-actions.ts';
import { findAddresseeContacts } from './contact-store.ts';
import { highestFrozenDemand } from './counter-store.ts';
import { EditorPage } from './editor-pages.tsx';
import type { EditorProps } from './editor-pages.tsx';
import { formOf } from './form-filling-rules.ts';
import { readForm } from './form-reading-rules.ts';
import type { DraftForm } from './form-rules.ts';
import type { LetterCaller, LettersRoutesEnv } from './gate-routes.ts';
import { closedBecause } from './rules.ts';

export function mayWrite({ audience, letter }: LetterCaller): boolean {
  return mayDo(audience, 'edit-draft', letter.id) && closedBecause(letter) === null;
}

/** Names of those who hold a role; others are people who no longer work on the letter. */
export async function nameOf(
  env: LettersRoutesEnv,
  { letter, audience }: LetterCaller,
): Promise<(account: AccountId) => string | null> {
  const grants = await listGrants(env.db.read, audience, letter.id);
  return (account) => grants.find((grant) => grant.accountId === account)?.name ?? null;
}

type Shown = {
  readonly form?: DraftForm;
  readonly errors?: FieldErrors;
  readonly done?: EditorProps['done'];
};

export async function editor(
  env: LettersRoutesEnv,
  caller: LetterCaller,
  shown: Shown,
): Promise<string> {
  const { context, letter, draft, audience } = caller;
  const { read } = env.db;
  const leads = await liveLeads(read, letter.id);
  const missingIn = shown.form === undefined ? draft.content : readForm(shown.form).content;
  const names = await nameOf(env, caller);
  const { title, body: typed, subjects, demands } = shown.form ?? draft.content;
  const body = typed.replaceAll('\r\n', '\n');
  const others = [...subjects.map(({ name }) => name), ...demands.map((one) => one.text)];
  const text = { body, language: draft.content.language, texts: [title, body, ...others] };
  const cases = await findCaseSide(read, env, { audience, letterId: letter.id }, text);
  const contacts = await findAddresseeContacts(read, env, audience, letter.id);
  const country = (code: string): string => countryName(context.t.language, code);
  return renderPage(
    EditorPage({
      context,
      letter,
      content: draft.content,
      saved: { revision: draft.revision, at: draft.savedAt, by: names(draft.savedBy) },
      form: shown.form ?? formOf(draft, contacts, country),
      errors: shown.errors ?? {},
      blockers: releaseBlockers(letter.origin, missingIn, leads, env.now()),
      isTyped: shown.form !== undefined,
      leads: leads.length,
      fixedDemands: await highestFrozenDemand(read, letter.id),
      done: shown.done ?? null,
      cases,
    }),
  );
}

export async function closedDesk(env: LettersRoutesEnv, caller: LetterCaller): Promise<string> {
  const { context, letter, draft } = caller;
  const leads = await liveLeads(env.db.read, letter.id);
  return renderPage(ClosedDeskPage({ context, letter, draft, leads }));
}
