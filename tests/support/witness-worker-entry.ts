/** Only the witness, without the rest of the command line: it starts quickly, to be killed often. */
import { witnessCommand } from '#witness';

const code = await witnessCommand(process.argv.slice(2), (line) => console.log(line));
process.exitCode = code === 'usage' ? 2 : code;
