/** Where somebody comes from, as coarse as it is ever looked at. */
export type Place = {
  /** /24 of IPv4, /48 of IPv6: what one household, office, school or exit shares. */
  readonly network: string;
  /** /16 or /32: what one carrier or university has many networks in. */
  readonly area: string;
};

/**
 * @example placeOf('203.0.113.7') // { network: '203.0.113', area: '203.0' }
 * @example placeOf('2001:db8:1:2::7') // { network: '2001:db8:1', area: '2001:db8' }
 */
export function placeOf(ip: string): Place | null {
  const four = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i.exec(ip);
  if (four !== null) {
    const [, a = '', b = '', c = ''] = four;
    return { network: `${a}.${b}.${c}`, area: `${a}.${b}` };
  }
  const groups = groupsOf(ip);
  if (groups === null) return null;
  return { network: groups.slice(0, 3).join(':'), area: groups.slice(0, 2).join(':') };
}

const GROUPS = 8;

/** The eight groups of an IPv6 address, each without leading zeros. */
function groupsOf(ip: string): string[] | null {
  const bare = ip.split('%')[0] ?? '';
  const [head = '', tail, ...more] = bare.split('::');
  if (more.length > 0 || !/^[0-9a-f:]+$/i.test(bare)) return null;
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = GROUPS - front.length - back.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const zeros = Array.from({ length: missing }, () => '0');
  return [...front, ...zeros, ...back].map((group) => Number.parseInt(group, 16).toString(16));
}
