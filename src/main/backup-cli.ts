import { resolve } from 'node:path';
import { writeBackup } from '#platform/backup';
import type { Command } from '#platform/command';
import { reachDatabase } from '#platform/open-database';
import { checkBackup } from '#platform/restore-reading';
import { restoreBackup } from '#platform/restore';
import { findSecret, keepSecret, secretFile } from '#platform/secret';

/** `undersigned backup FILE` */
export const backupCommand: Command = {
  name: 'backup',
  usage: 'FILE [--with-secret]',
  summary: 'Write everything in the database into one new file; the server may run meanwhile',
  async run(words, tools) {
    const files = words.filter((word) => word !== '--with-secret');
    const [name] = files;
    if (name === undefined || files.length > 1 || name.startsWith('-')) return 'usage';
    const config = tools.config();
    const withSecret = words.includes('--with-secret');
    const secret = findSecret(config);
    const database = await reachDatabase({ config, log: tools.log });
    try {
      const file = resolve(name);
      const about = { url: database.url, file, now: new Date() };
      const done = await writeBackup({ ...about, secret: withSecret ? secret : null });
      tools.say(`${done.rows} rows of ${done.tables} tables are in ${file}.`);
    } finally {
      await database.stop();
    }
    tools.say(
      withSecret && secret !== null
        ? 'The secret key is in it: whoever has this file can read every address. Keep it locked up.'
        : `The secret key is NOT in it. Keep ${secretFile(config.dataDir)} safe somewhere else: ` +
            'without it no address in the backup can be read.',
    );
    return 0;
  },
};

/** `undersigned restore FILE` */
export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE',
  summary: 'Fill an empty database from a backup, also from the embedded one to a server or back',
  async run(words, tools) {
    const [name] = words;
    if (name === undefined || words.length > 1 || name.startsWith('-')) return 'usage';
    const config = tools.config();
    const file = resolve(name);
    const { secret } = await checkBackup(file);
    if (secret !== null && config.secretKey === null) {
      keepSecret(config.dataDir, Buffer.from(secret, 'hex'));
    }
    const database = await reachDatabase({ config, log: tools.log });
    try {
      const { rows, header } = await restoreBackup({ url: database.url, file, log: tools.log });
      tools.say(`${rows} rows are back, as they were on ${header.madeAt}.`);
    } finally {
      await database.stop();
    }
    if (findSecret(config) === null) {
      tools.say(
        `Before you start, put the secret key of that installation into ` +
          `${secretFile(config.dataDir)} (or SECRET_KEY): it was not in the backup.`,
      );
    }
    return 0;
  },
};
