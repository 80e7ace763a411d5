/**
 * The inside of a sandbox: the module that `openSandbox` names calls `serveSandbox` once. One order is
 * taken, one answer given; then the process is ended from outside.
 */
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** An order that could not be carried out, told to the outside; `fault` is the error's message. */
type Answer = { readonly result: unknown } | { readonly fault: string };

/**
 * @param work carries out one order; what it gives is copied to the outside
 * @param warmUp one step after another of what makes the work quicker; between two steps an order is taken
 */
export function serveSandbox(
  work: (order: unknown) => Promise<unknown>,
  warmUp: () => AsyncIterable<unknown>,
): void {
  closeNetwork();
  let hasOrder = false;
  // the outside is gone: nobody would read the answer
  process.on('disconnect', () => process.exit(0));
  process.once('message', (order) => {
    hasOrder = true;
    void answerTo(work, order).then((answer) => process.send?.(answer));
  });
  process.send?.('ready');
  void takeSteps(warmUp(), () => hasOrder);
}

async function takeSteps(steps: AsyncIterable<unknown>, enough: () => boolean): Promise<void> {
  for await (const _step of steps) {
    await new Promise(setImmediate); // here the channel is read
    if (enough()) return;
  }
}

async function answerTo(
  work: (order: unknown) => Promise<unknown>,
  order: unknown,
): Promise<Answer> {
  try {
    return { result: await work(order) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'unknown' };
  }
}

/** A document that talks a library into fetching something gets nothing, and nobody learns who reads it. */
function closeNetwork(): void {
  const closed = (): never => {
    throw new Error('no network in a sandbox');
  };
  net.Socket.prototype.connect = closed;
  Object.assign(dns, { lookup: closed, resolve: closed });
  Object.assign(dns.promises, { lookup: closed, resolve: closed });
  syncBuiltinESMExports(); // also for who imports them by name
  for (const name of ['fetch', 'WebSocket', 'EventSource']) {
    Object.defineProperty(globalThis, name, { value: undefined });
  }
}
