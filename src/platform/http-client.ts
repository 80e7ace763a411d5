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
  if (ours === null) return null;
  return chain.findLast((address) => !isIn(ours, address)) ?? chain[0] ?? null;
}

const lists = new Map<string, BlockList | null>();

/** Null for what only the server itself understands, such as a range by its name. */
function listOf(addresses: string): BlockList | null {
  const known = lists.get(addresses);
  if (known !== undefined) return known;
  const list = readList(addresses);
  lists.set(addresses, list);
  return list;
}

function readList(addresses: string): BlockList | null {
  const list = new BlockList();
  for (const entry of addresses.split(',').map((one) => one.trim())) {
    const [address = '', prefix] = entry.split('/');
    const version = isIP(address);
    const bits = Number(prefix ?? (version === 6 ? 128 : 32));
    if (version === 0 || !Number.isInteger(bits) || bits < 0 || bits > (version === 6 ? 128 : 32))
      return null;
    list.addSubnet(address, bits, version === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

const isIn = (list: BlockList, address: string): boolean =>
  list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
