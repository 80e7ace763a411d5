/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Signing in, enrolling and signing with a passkey. A form with `data-passkey` says what to do
 * (`get` or `create`) and where (`data-options`, `data-action`); see PasskeyForm.
 * Without this script, or without WebAuthn, the form stays hidden and its fallback stays.
 */
export {};

const fromBase64Url = (text: string): ArrayBuffer => {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  const bytes = new Uint8Array(new ArrayBuffer(binary.length));
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes.buffer;
};

const toBase64Url = (buffer: ArrayBuffer): string => {
  let binary = '';
  for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
};

type DescriptorJson = {
  id: string;
  type: PublicKeyCredentialType;
  transports?: AuthenticatorTransport[];
};

const descriptors = (list: DescriptorJson[] | undefined): PublicKeyCredentialDescriptor[] =>
  (list ?? []).map((entry) => ({ ...entry, id: fromBase64Url(entry.id) }));

type RequestJson = Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
  challenge: string;
  allowCredentials?: DescriptorJson[];
};

type CreationJson = Omit<
  PublicKeyCredentialCreationOptions,
  'challenge' | 'user' | 'excludeCredentials'
> & {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials?: DescriptorJson[];
};

// The browser's own JSON forms (parseRequestOptionsFromJSON, toJSON) came to Safari only in 2025.
const requestOptions = (json: RequestJson): PublicKeyCredentialRequestOptions => ({
  ...json,
  challenge: fromBase64Url(json.challenge),
  allowCredentials: descriptors(json.allowCredentials),
});

const creationOptions = (json: CreationJson): PublicKeyCredentialCreationOptions => ({
  ...json,
  challenge: fromBase64Url(json.challenge),
  user: { ...json.user, id: fromBase64Url(json.user.id) },
  excludeCredentials: descriptors(json.excludeCredentials),
});

const responseJson = (response: AuthenticatorResponse): Record<string, unknown> => {
  const clientDataJSON = toBase64Url(response.clientDataJSON);
  if (response instanceof AuthenticatorAttestationResponse) {
    return {
      clientDataJSON,
      attestationObject: toBase64Url(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    };
  }
  if (response instanceof AuthenticatorAssertionResponse) {
    return {
      clientDataJSON,
      authenticatorData: toBase64Url(response.authenticatorData),
      signature: toBase64Url(response.signature),
      ...(response.userHandle ? { userHandle: toBase64Url(response.userHandle) } : {}),
    };
  }
  return { clientDataJSON };
};

const credentialJson = (credential: PublicKeyCredential): Record<string, unknown> => ({
  id: credential.id,
  rawId: toBase64Url(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  clientExtensionResults: credential.getClientExtensionResults(),
  response: responseJson(credential.response),
});

/** What the server answers: options, where to go, or a sentence. */
type ServerAnswer = { publicKey?: unknown; next?: string; message?: string } & Record<
  string,
  unknown
>;

class Told extends Error {}

const post = async (url: string, body: unknown, failed: string): Promise<ServerAnswer> => {
  const answer = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  // whatever stands between us and the server may answer with something else than JSON
  const json = (await answer.json().catch(() => ({}))) as ServerAnswer;
  if (!answer.ok) throw new Told(json.message ?? failed);
  return json;
};

const ask = async (kind: string, publicKey: unknown): Promise<PublicKeyCredential | null> => {
  // the server made these options with the same library that will check the answer
  const credential =
    kind === 'create'
      ? await navigator.credentials.create({
          publicKey: creationOptions(publicKey as CreationJson),
        })
      : await navigator.credentials.get({ publicKey: requestOptions(publicKey as RequestJson) });
  return credential instanceof PublicKeyCredential ? credential : null;
};

const fieldsOf = (form: HTMLFormElement): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') fields[name] = value;
  return fields;
};

const run = async (form: HTMLFormElement): Promise<void> => {
  const { passkey = 'get', options = '', action = '', failed = '', cancelled = '' } = form.dataset;
  const fields = fieldsOf(form);
  const { publicKey, ...rest } = await post(options, fields, failed);
  const credential = await ask(passkey, publicKey);
  if (!credential) throw new Told(cancelled);
  const sent = { ...fields, ...rest, credential: credentialJson(credential) };
  const { next } = await post(action, sent, failed);
  location.assign(next ?? location.href);
};

const sentenceFor = (form: HTMLFormElement, error: unknown): string => {
  if (error instanceof Told) return error.message;
  if (error instanceof TypeError) return form.dataset['offline'] ?? '';
  return (error instanceof DOMException ? form.dataset['cancelled'] : form.dataset['failed']) ?? '';
};

const prepare = (form: HTMLFormElement): void => {
  const status = form.querySelector('[role="status"]');
  const button = form.querySelector('button');
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button?.disabled) return; // a double click asks once
    if (button) button.disabled = true;
    if (status) status.textContent = '';
    run(form).catch((error: unknown) => {
      if (button) button.disabled = false;
      if (status) status.textContent = sentenceFor(form, error);
    });
  });
};

if ('PublicKeyCredential' in window) {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]'))
    prepare(form);
}
