import mailchecker from 'mailchecker';
import { publicDomains } from './provider-rules.ts';

const disposable: ReadonlySet<string> = mailchecker.blacklist();

/**
 * Whether mail to a domain ends in a box that anybody may make and nobody keeps. Services that forward to a person's
 * one mailbox stand in that list too; who hides their address from a list has a reason, so they are not meant.
 *
 * @example isDisposable('sub.mailinator.com') // true
 */
export function isDisposable(domain: string): boolean {
  for (let rest = domain; ; rest = rest.slice(rest.indexOf('.') + 1)) {
    if (publicDomains.has(rest) || forwarding.has(rest)) return false;
    if (disposable.has(rest)) return true;
    if (!rest.includes('.')) return false;
  }
}

/** Forward to a mailbox that somebody has; provider-rules tells which of their spellings are one person. */
const forwarding: ReadonlySet<string> = new Set([
  'anonaddy.com',
  'anonaddy.me',
  'addy.io',
  'slmail.me',
]);
