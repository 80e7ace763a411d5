/**
 * `undersigned verify FILE` in a process of its own: its lines, its exit code, and as the last line the most memory it
 * had, in bytes.
 */
import { verifyCommand } from '../../src/features/record/cli.ts';

const code = await verifyCommand(process.argv.slice(2), (line) => {
  process.stdout.write(`${line.slice(0, 400)}\n`);
});
process.stdout.write(`${process.resourceUsage().maxRSS * 1024}\n`);
process.exitCode = code;
