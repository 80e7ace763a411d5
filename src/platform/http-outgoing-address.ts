import { BlockList, isIP } from 'node:net';

/** Why an address somebody typed is never asked. */
export type OutgoingFault =
  | 'not-an-address'
  | 'not-https'
  | 'has-password'
  | 'port-not-allowed'
  | 'address-not-public';

/** IANA's special purpose registries: none of these is anybody's server on the public network. */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16', // link-local, and where clouds answer with their secrets
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of IPv6 only this part is public, without what stands for other networks inside it. */
const PUBLIC_6 = ['2000::/3'];
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

function listOf(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', prefix = ''] = range.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
}

const notPublic4 = listOf(NOT_PUBLIC_4, 'ipv4');
const public6 = listOf(PUBLIC_6, 'ipv6');
const notPublic6 = listOf(NOT_PUBLIC_6, 'ipv6');
const loopback4 = listOf(['127.0.0.0/8'], 'ipv4');

/** @example isPublicAddress('169.254.169.254') // false */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !notPublic4.check(address, 'ipv4');
  if (family !== 6 || address.includes('.')) return false; // an IPv4 address in disguise
  return public6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6');
}

export function isLoopback(address: string): boolean {
  const family = isIP(address);
  return family === 4 ? loopback4.check(address, 'ipv4') : address === '::1';
}

const LOCAL_NAME = /^(?:localhost|.+\.localhost)$/;

/** `https` only; on this machine, where that is allowed, plain `http` too. */
export function outgoingFault(text: string, loopback: boolean): OutgoingFault | null {
  if (text.length > 2_000 || !URL.canParse(text)) return 'not-an-address';
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (host === '') return 'not-an-address';
  const isHere = isLoopback(host) || LOCAL_NAME.test(host);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere && loopback))
    return 'not-https';
  if (url.username !== '' || url.password !== '') return 'has-password';
  if (isHere) return loopback ? null : 'address-not-public';
  if (isIP(host) !== 0 && !isPublicAddress(host)) return 'address-not-public';
  const port = Number(url.port || 443);
  return port === 443 || port >= 1_024 ? null : 'port-not-allowed';
}
