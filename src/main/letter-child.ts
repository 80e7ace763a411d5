/** What runs inside the process that may be ended: a long text in, what the reader found in it. */
import { serveSandbox } from '#platform/sandbox-child';
import { readLetter } from '#reader';

serveSandbox(
  async (order) => readLetter(String(order)),
  async function* nothing() {},
);
