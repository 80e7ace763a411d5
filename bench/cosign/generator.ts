/**
 * The load, in a process of its own: told by messages what to do, it answers each with what it measured. Everything
 * that takes time and is not the load (links, digits) is made before the first request.
 */
import type { LetterId } from '#kernel/ids';
import { testSeal } from '#support/seal';
import { crowd } from './crowd.ts';
import type { Measured, Visitor } from './crowd.ts';
import { pollers } from './pollers.ts';
import type { Polled } from './pollers.ts';
import { somebody, somebodyWithMail, withLink } from './people.ts';
import { readers, walkers } from './visitors.ts';
import type { Act, Place, Places, Somebody } from './visitors.ts';

type Timing = { readonly connections: number; readonly warmMs: number; readonly forMs: number };
export type Load =
  | ({
      readonly kind: 'walk';
      readonly place: Places & { readonly letterId: LetterId };
      readonly acts: readonly Act[];
      /** Numbers of people nobody has used yet, or the keys of rows that wait to be confirmed. */
      readonly people:
        | { readonly from: number; readonly most: number }
        | { readonly persons: readonly string[] };
    } & Timing)
  | ({ readonly kind: 'read'; readonly port: number; readonly path: string } & Timing)
  | ({ readonly kind: 'post'; readonly port: number } & Timing)
  | {
      readonly kind: 'poll';
      readonly place: Place;
      readonly readers: number;
      readonly forMs: number;
    };

function* madeBefore(load: Extract<Load, { kind: 'walk' }>): Generator<Somebody> {
  const env = { seal: testSeal, letterId: load.place.letterId };
  if ('persons' in load.people) {
    for (const [at, hex] of load.people.persons.entries())
      yield withLink(env, somebody(at), Buffer.from(hex, 'hex'));
    return;
  }
  const needsMail = load.acts.some((act) => act !== 'pledge');
  const { from, most } = load.people;
  for (let number = from; number < from + most; number += 1)
    yield needsMail ? somebodyWithMail(env, number) : somebody(number);
}

async function run(load: Load): Promise<Measured | Polled> {
  if (load.kind === 'poll') return pollers(load);
  const { connections } = load;
  const measure = (visitors: readonly Visitor[]) => crowd({ ...load, visitors });
  if (load.kind === 'read') return measure(readers(load.port, load.path, connections));
  if (load.kind === 'post') {
    const places = { ports: [load.port], slug: 'a-letter' };
    return measure(walkers(places, ['pledge'], endless(), connections));
  }
  const people = [...madeBefore(load)].values();
  return measure(walkers(load.place, load.acts, people, connections));
}

function* endless(): Generator<Somebody> {
  for (let number = 0; ; number += 1) yield somebody(number);
}

process.on('message', (load: Load) => {
  run(load).then(
    (measured) => process.send?.({ measured }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
