import { resolve } from 'node:path';
import { z } from 'zod';
import { LOG_LEVELS } from './log.ts';

/** One environment variable: what it is for, and what it may be. */
export type Setting<T> = {
  readonly name: string;
  /** What holds when it is not set, in words. */
  readonly fallback: string;
  readonly meaning: string;
  /** Ends the sentence "PORT must be …". */
  readonly must: string;
  /** A secret is never shown, not even when it is wrong. */
  readonly secret: boolean;
  readonly shape: z.ZodType<T, string>;
};

const LOCAL_HOST = /^(?:localhost|.+\.localhost|127\.0\.0\.1|\[::1\]|.+\.onion)$/;
const MAILBOX = /^(?:[^<>\r\n@]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;
/** Room for the plus and the 26 letters in the 64 that stand before the @ (RFC 5321, 4.5.3.1.1). */
const REPLY_BASE = /^[a-z0-9._+-]{1,37}@[a-z0-9.-]{1,190}$/i;
const SELECTOR = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const ADDRESS_LIST = /^[0-9a-f.:/]+(?:,[0-9a-f.:/]+)*$/i;

function setting<T>(shape: z.ZodType<T, string>, words: Omit<Setting<T>, 'shape' | 'secret'>) {
  return { ...words, shape, secret: false };
}

function secret<T>(shape: z.ZodType<T, string>, words: Omit<Setting<T>, 'shape' | 'secret'>) {
  return { ...words, shape, secret: true };
}

const urlOf = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

/** Passkeys and strict cookies need https; a browser makes an exception for its own machine. */
function isPublicUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash, username } = new URL(text);
  if (pathname !== '/' || search || hash || username) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOCAL_HOST.test(hostname));
}

/** Listening takes a host and a port of ours; fetching a host, and a user with a password. */
function isIncomingUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port, pathname, username, password } = new URL(text);
  if (hostname === '') return false;
  if (protocol === 'smtp:' || protocol === 'lmtp:')
    return port !== '' && username === '' && ['', '/'].includes(pathname);
  return (protocol === 'imap:' || protocol === 'imaps:') && username !== '' && password !== '';
}

/** In the order people meet them. */
export const settings = {
  port: setting(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((number) => number <= 65_535),
    {
      name: 'PORT',
      fallback: '8080',
      meaning: 'Port the server listens on',
      must: 'a number from 0 to 65535',
    },
  ),
  host: setting(z.string().regex(/^[\w.:-]+$/), {
    name: 'HOST',
    fallback: '127.0.0.1',
    meaning: 'Address it listens on; 0.0.0.0 means all',
    must: 'an IP address or a host name',
  }),
  publicUrl: setting(
    z
      .string()
      .refine(isPublicUrl)
      .transform((text) => new URL(text).origin),
    {
      name: 'PUBLIC_URL',
      fallback: 'http://localhost:PORT',
      meaning: 'Where people reach it; links, cookies and passkeys depend on it',
      must: 'a URL without a path that begins with https:// (http:// only on localhost and .onion)',
    },
  ),
  dataDir: setting(
    z.string().transform((path) => resolve(path)),
    {
      name: 'DATA_DIR',
      fallback: './data',
      meaning: 'Folder of the embedded database and of the secret key',
      must: 'a path',
    },
  ),
  databaseUrl: secret(urlOf('postgres:', 'postgresql:'), {
    name: 'DATABASE_URL',
    fallback: 'the embedded PostgreSQL',
    meaning: 'A PostgreSQL from version 15 on to use instead',
    must: 'a URL that begins with postgres://',
  }),
  readReplicaUrl: secret(urlOf('postgres:', 'postgresql:'), {
    name: 'READ_REPLICA_URL',
    fallback: 'none: everything is read in the one database',
    meaning: 'A standby of the database from which public pages are read while it keeps up',
    must: 'a URL that begins with postgres://',
  }),
  roles: setting(z.enum(['web', 'worker', 'both']), {
    name: 'ROLES',
    fallback: 'both',
    meaning:
      'What this process does: answer people, do the work behind it (mails, jobs, the record), or both; several share one DATABASE_URL',
    must: 'web, worker or both',
  }),
  smtpUrl: secret(urlOf('smtp:', 'smtps:'), {
    name: 'SMTP_URL',
    fallback: 'none: mail stays in the outbox page',
    meaning: 'Mail server, smtp://user:password@host:587',
    must: 'a URL that begins with smtp:// or smtps://',
  }),
  mailFrom: setting(z.string().regex(MAILBOX), {
    name: 'MAIL_FROM',
    fallback: 'Undersigned <undersigned@HOST OF PUBLIC_URL>',
    meaning: 'Sender of all mail',
    must: 'an e-mail address, or a name and the address in < >',
  }),
  replyAddress: setting(z.string().regex(REPLY_BASE), {
    name: 'REPLY_ADDRESS',
    fallback: 'reply@DOMAIN OF MAIL_FROM',
    meaning: 'Where replies to letters go; each delivery adds its own part after a +',
    must: 'an e-mail address without a name',
  }),
  deliveryGap: setting(
    z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .refine((seconds) => seconds <= 3_600),
    {
      name: 'DELIVERY_GAP_SECONDS',
      fallback: '5',
      meaning: 'Seconds between two letters that leave for mailboxes of the same domain',
      must: 'a number from 0 to 3600',
    },
  ),
  dkimSelector: setting(z.string().regex(SELECTOR), {
    name: 'DKIM_SELECTOR',
    fallback: 'none: mail is not signed here',
    meaning: 'Signs all mail with DKIM under this name; bin/undersigned dkim prints the DNS record',
    must: 'letters, digits and hyphens, such as letters2026',
  }),
  incomingUrl: secret(z.string().refine(isIncomingUrl), {
    name: 'INCOMING_URL',
    fallback: 'none: replies are entered by hand',
    meaning:
      'Where mail comes in: smtp://127.0.0.1:2525 or lmtp://127.0.0.1:2424 to listen behind your mail server, imaps://user:password@host/INBOX to fetch',
    must: 'a URL that begins with smtp://, lmtp://, imaps:// or imap:// and names a host; smtp and lmtp also a port',
  }),
  mailAuthserv: setting(z.string().regex(/^[a-z0-9][a-z0-9._-]{0,250}$/i), {
    name: 'MAIL_AUTHSERV',
    fallback: 'none: no result of a mail server about a sender is believed',
    meaning: 'Name under which your mail server writes Authentication-Results',
    must: 'a host name, as it stands first in that header',
  }),
  recordOrigin: setting(z.string().regex(/^[^\s+]{1,200}$/), {
    name: 'RECORD_ORIGIN',
    fallback: 'the host of PUBLIC_URL',
    meaning: 'Name of the public record, taken at the first start; a record keeps it for ever',
    must: 'at most 200 characters without spaces and plus signs',
  }),
  witnessPolicy: setting(
    z.string().transform((path) => resolve(path)),
    {
      name: 'WITNESS_POLICY',
      fallback: 'none: nobody is asked to watch the record',
      meaning: 'File that names the witnesses of the record (C2SP tlog-policy)',
      must: 'a path',
    },
  ),
  example: setting(z.enum(['auto', 'on', 'off']), {
    name: 'EXAMPLE',
    fallback: 'auto',
    meaning: 'Load the example letter: auto means into a new database only',
    must: 'auto, on or off',
  }),
  trustProxy: setting(
    z
      .string()
      .refine((text) => text === 'on' || text === 'off' || ADDRESS_LIST.test(text))
      .transform((text) => (text === 'off' ? false : text === 'on' ? true : text)),
    {
      name: 'TRUST_PROXY',
      fallback: 'off',
      meaning: 'Whose X-Forwarded-For is believed: off, on, or the addresses of your proxies',
      must: 'off, on, or IP addresses with commas between them',
    },
  ),
  logLevel: setting(z.enum(LOG_LEVELS), {
    name: 'LOG_LEVEL',
    fallback: 'info',
    meaning: `How much is logged: ${LOG_LEVELS.join(', ')}`,
    must: `one of ${LOG_LEVELS.join(', ')}`,
  }),
  webhookLoopback: setting(
    z.enum(['on', 'off']).transform((word) => word === 'on'),
    {
      name: 'WEBHOOK_LOOPBACK',
      fallback: 'off',
      meaning: 'Whether webhooks may go to this machine itself: for development and tests only',
      must: 'on or off',
    },
  ),
  secretKey: secret(z.string().regex(/^[0-9a-fA-F]{64}$/), {
    name: 'SECRET_KEY',
    fallback: 'the file secret.key in DATA_DIR, made on first start',
    meaning: 'Master secret; it seals addresses and signs the record',
    must: '64 hexadecimal digits',
  }),
} as const;
