/** Lists of addresses, apart from what embedders' types name: not every project has those of Node. */
// A list of addresses; it opens no connection.
// eslint-disable-next-line @typescript-eslint/no-restricted-imports
import {BlockList, isIP} from 'node:net';

/** Addresses and networks (`10.0.0.0/8`) as one list; undefined where one of them is neither. */
export function addressList(entries: readonly string[]): BlockList | undefined {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits, ...more] = entry.split('/');
    const family = isIP(address);
    const prefix =
      bits === undefined ? (family === 4 ? 32 : 128) : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
    if (family === 0 || more.length > 0 || prefix < 0 || prefix > (family === 4 ? 32 : 128)) return undefined;
    list.addSubnet(address, prefix, family === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/** A dual-stack socket names IPv4 peers as ::ffff:192.0.2.1. */
const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** Whether the list holds the peer of a connection; never one whose address is none. */
export function holdsPeer(list: BlockList, peer: string): boolean {
  const address = plainAddress(peer);
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
