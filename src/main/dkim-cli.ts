import { mailDomain } from '#platform/config';
import type { Config } from '#platform/config';
import { dkimRecord, openDkimKey } from '#platform/mail-dkim';
import type { Environment } from './environment.ts';

/** A label of a domain name. */
const SELECTOR = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * Prints the DNS record that others check our signatures with. Asks no network. A selector may be given,
 * so that its record can be published before mail is signed under it.
 */
export async function dkimCommand(
  [given, ...more]: readonly string[],
  env: Pick<Environment, 'db' | 'seal' | 'now'>,
  { config, say }: { readonly config: Config; readonly say: (line: string) => void },
): Promise<number | 'usage'> {
  const selector = given ?? config.dkimSelector ?? 'letters';
  if (more.length > 0 || !SELECTOR.test(selector)) return 'usage';
  const domain = mailDomain(config.mailFrom);
  const { name, value, quoted } = dkimRecord(await openDkimKey(env, { domain, selector }));
  say(`Mail from ${domain} is signed with this key. Add one record to the DNS of ${domain}:`);
  say('');
  say(`  name    ${name}`);
  say('  type    TXT');
  say(`  value   ${value}`);
  say('');
  say('The same as a line of a zone file:');
  say('');
  say(`  ${name}. IN TXT ( ${quoted} )`);
  say('');
  say(
    config.dkimSelector === selector
      ? `DKIM_SELECTOR is ${selector}: every mail is signed. Who receives it believes that once the record is there.`
      : `Mail is not signed under this name yet. When the record is there, set DKIM_SELECTOR=${selector} and start again.`,
  );
  return 0;
}
