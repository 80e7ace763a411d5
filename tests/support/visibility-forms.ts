import { newId } from '#kernel/ids';
import { softAuthenticator } from './authenticator.ts';
import type { MarkedLetter } from './two-letters.ts';

const elsewhere = { challenge: 'AAAA', origin: 'http://localhost:8080', rpId: 'localhost' };

/**
 * What is posted where an empty form would be turned away as unreadable before anybody asks who
 * sent it. Everything else gets an empty form.
 */
const forms: Readonly<Record<string, (letter: MarkedLetter) => object>> = {
  'POST /sign-in/code': () => ({ request: newId(), code: '12345678' }),
  'POST /desk/letters/:id/release/approvals': ({ version }) => ({ version: version.id }),
  'POST /desk/letters/:id/release/approvals/taking-back': ({ version }) => ({
    version: version.id,
  }),
  'POST /desk/letters/:id/scans/:scan/decision': () => ({ decision: 'refused', note: 'Blurred' }),
  'POST /desk/letters/:id/probable-replies': () => ({ mail: newId(), decision: 'not-ours' }),
  'POST /desk/letters/:id/deliveries/slips': () => ({ to: '1' }),
  'POST /desk/letters/:id/demands/:number/outcomes/:outcome/decision': () => ({
    decision: 'sent-back',
    note: 'Which day?',
  }),
  'POST /sign/:token/passkey/options': ({ version }) => ({
    purpose: 'sign',
    statement: version.statementSha256,
  }),
  'POST /sign/:token/passkey': () => ({ credential: softAuthenticator().get(elsewhere) }),
  'POST /sign/:token/passkey/enrolment': ({ version }) => ({
    statement: version.statementSha256,
    'passkey-code': '12345678',
    credential: softAuthenticator().create(elsewhere),
  }),
};

/** The body of a POST and its type: the passkey script speaks JSON, pages post forms. */
export function bodyFor(route: string, letter: MarkedLetter) {
  const fields = forms[route]?.(letter) ?? {};
  if (route.includes('passkey'))
    return { payload: JSON.stringify(fields), type: 'application/json' };
  const payload = new URLSearchParams(Object.entries(fields)).toString();
  return { payload, type: 'application/x-www-form-urlencoded' };
}
