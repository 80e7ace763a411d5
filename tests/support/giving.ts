import type { Handover, Postman } from '#platform/mail-handover';
import { openPostman } from '#platform/mail-postman';
import { onTestFinished } from 'vitest';
import { startScriptedMailServer } from './scripted-mail-server.ts';
import type { Script, ScriptedMailServer } from './scripted-mail-server.ts';

const patient = { connect: 20_000, greeting: 20_000, answer: 20_000, end: 20_000 };
/** For a server that is silent: long enough for one that answers on a machine with much else to do. */
export const shortly = { ...patient, answer: 1_500, end: 1_500 };

/** A mail server that follows the script, and a postman who knows it; both end with the test. */
export async function serverThat(
  script: Script = {},
  patience = patient,
): Promise<[ScriptedMailServer, Postman]> {
  const server = await startScriptedMailServer(script);
  const postman = openPostman({ smtpUrl: server.url, dkim: null, patience });
  onTestFinished(async () => {
    postman.close();
    await server.close();
  });
  return [server, postman];
}

/** A letter to a minister, with nothing special about it. */
export const plainMail: Handover = {
  messageId: '9f0e5a34-3df6-4b1a-8c50-0d8e6a5a1f10',
  envelope: { from: 'reply@letters.example', to: 'minister@ministry.example' },
  from: { name: 'Letters', address: 'letters@letters.example' },
  to: { name: 'The Minister', address: 'minister@ministry.example' },
  subject: 'A letter',
  text: 'Release them.',
  html: '<p>Release them.</p>',
  attachments: [],
  date: new Date('2026-03-01T10:00:00Z'),
  report: { id: 'delivery-1' },
};
