import { expect, test } from 'vitest';
import { describeSettings, readConfig } from './config.ts';
import { settings } from './config-settings.ts';
import { StartFault } from './start-fault.ts';

test('with nothing set, it runs on this machine alone with everything inside ./data', () => {
  expect(readConfig({})).toEqual({
    port: 8080,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:8080',
    dataDir: `${process.cwd()}/data`,
    databaseUrl: null,
    readReplicaUrl: null,
    roles: 'both',
    smtpUrl: null,
    mailFrom: 'Undersigned <undersigned@localhost>',
    replyAddress: 'reply@localhost',
    deliveryGapMs: 5_000,
    dkimSelector: null,
    incomingUrl: null,
    mailAuthserv: null,
    logLevel: 'info',
    recordOrigin: 'localhost:8080',
    witnessPolicy: null,
    example: 'auto',
    trustProxy: false,
    webhookLoopback: false,
    secretKey: null,
  });
});

test('an empty value means that it is not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}));
});

test('the address, the sender and the name of the record follow PUBLIC_URL', () => {
  const config = readConfig({ PUBLIC_URL: 'https://letters.example.org/' });
  expect(config).toMatchObject({
    publicUrl: 'https://letters.example.org',
    mailFrom: 'Undersigned <undersigned@letters.example.org>',
    replyAddress: 'reply@letters.example.org',
    recordOrigin: 'letters.example.org',
  });
});

test.each([
  ['PORT', '70000'],
  ['PORT', '80a'],
  ['DELIVERY_GAP_SECONDS', '3601'],
  ['HOST', 'a b'],
  ['PUBLIC_URL', 'http://letters.example.org'],
  ['PUBLIC_URL', 'https://letters.example.org/path'],
  ['PUBLIC_URL', 'letters.example.org'],
  ['MAIL_FROM', 'nobody'],
  ['REPLY_ADDRESS', 'Reply <reply@example.org>'],
  ['REPLY_ADDRESS', `${'r'.repeat(38)}@example.org`],
  ['DKIM_SELECTOR', 'a b'],
  ['MAIL_AUTHSERV', 'mx example'],
  ['DKIM_SELECTOR', 'a;v=DKIM1'],
  ['LOG_LEVEL', 'loud'],
  ['EXAMPLE', 'yes'],
  ['ROLES', 'server'],
  ['TRUST_PROXY', 'maybe'],
  ['RECORD_ORIGIN', 'a b'],
])('%s=%s is refused by a sentence that names it and shows the value', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(StartFault);
  expect(() => readConfig({ [name]: value })).toThrow(`${name} must be `);
  expect(() => readConfig({ [name]: value })).toThrow(JSON.stringify(value));
});

test.each([
  ['DATABASE_URL', 'mysql://user:hunter2@db'],
  ['READ_REPLICA_URL', 'mysql://user:hunter2@standby'],
  ['SMTP_URL', 'hunter2'],
  ['INCOMING_URL', 'https://user:hunter2@mail.example.org'], // another protocol
  ['INCOMING_URL', 'imaps://hunter2@mail.example.org/INBOX'], // no password
  ['INCOMING_URL', 'smtp://hunter2'], // no port
  ['SECRET_KEY', 'hunter2'],
])('a wrong %s is refused without showing it', (name, value) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(`${name} must be `);
  expect(read).not.toThrow('hunter2');
});

test('replies go to the domain of the sender, unless an address is set for them', () => {
  const MAIL_FROM = 'Our Letters <letters@Mail.example.org>';
  expect(readConfig({ MAIL_FROM }).replyAddress).toBe('reply@mail.example.org');
  const set = readConfig({ MAIL_FROM, REPLY_ADDRESS: 'answers@in.example.org' });
  expect(set.replyAddress).toBe('answers@in.example.org');
});

test('all faults are told at once', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT .*\nLOG_LEVEL /);
});

test('a .onion address needs no https, an exact list of proxies is kept', () => {
  const config = readConfig({ PUBLIC_URL: 'http://abc.onion', TRUST_PROXY: '10.0.0.1,::1' });
  expect(config).toMatchObject({ publicUrl: 'http://abc.onion', trustProxy: '10.0.0.1,::1' });
});

test('the printed settings name every variable and hide the secrets', () => {
  const secret = 'postgres://user:hunter2@db/letters';
  const text = describeSettings({ DATABASE_URL: secret, PORT: '9000' });
  for (const { name } of Object.values(settings)) expect(text).toContain(`${name}\n`);
  expect(text).toContain('9000');
  expect(text).not.toContain('hunter2');
});

test('a part of the work needs a database that several processes can reach', () => {
  expect(() => readConfig({ ROLES: 'web' })).toThrow('ROLES=web needs a DATABASE_URL');
  const DATABASE_URL = 'postgres://localhost/letters';
  expect(readConfig({ ROLES: 'worker', DATABASE_URL }).roles).toBe('worker');
});
