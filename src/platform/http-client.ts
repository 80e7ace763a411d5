import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/**
 * Who sent a request, as the server itself would say with the same setting: of the addresses the proxies noted, the
 * nearest that is none of ours. Null where that cannot be told.
 *
 * @param trustProxy `false`, `true`, or addresses with commas between them
 */
export function clientOf(request: IncomingMessage, trustProxy: boolean | string): string | null {
  const nearest = request.socket.remoteAddress ?? null;
  if (trustProxy === false || nearest === null) return nearest;
  const noted = request.headers['x-forwarded-for'];
  if (noted === undefined) return nearest;
  const chain = [
    ...String(noted)
      .split(',')
      .map((one) => one.trim()),
    nearest,
  ];
  if (chain.some((address) => isIP(address) === 0)) return null;
  if (trustProxy === true) return chain[0] ?? null;
  const ours = listOf(trustProxy);
  return chain.findLast((address) => !isIn(ours, address)) ?? chain[0] ?? null;
}

const lists = new Map<string, BlockList>();

function listOf(addresses: string): BlockList {
  const known = lists.get(addresses);
  if (known !== undefined) return known;
  const list = new BlockList();
  for (const entry of addresses.split(',').map((one) => one.trim())) {
    const [address = '', prefix] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  lists.set(addresses, list);
  return list;
}

const isIn = (list: BlockList, address: string): boolean =>
  list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
