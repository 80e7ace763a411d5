import type { ChildProcess } from 'node:child_process';

const children = new Set<ChildProcess>();

/** Ends with us, however we end: a server left behind would spoil whatever is measured next. */
export function ours<Child extends ChildProcess>(child: Child): Child {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => process.exit(1));
