import { StartFault } from '#platform/start-fault';
import { isFault, parseVerifierKey, printVerifierKey } from '#proof';
import type { VerifierKey } from '#proof';

/** The file in the folder that names the logs, one key a line; lines with `#` in front are for people. */
export const LOGS = 'logs.txt';
const MOST_LOGS = 100;

/** The logs a witness watches: those of its file and those named on the command line. */
export function readLogs(file: string | null, named: readonly string[]): VerifierKey[] {
  const lines = (file ?? '').split('\n').map((line) => line.trim());
  const texts = [...lines.filter((line) => line !== '' && !line.startsWith('#')), ...named];
  const logs = new Map<string, VerifierKey>();
  for (const text of texts) {
    const key = parseVerifierKey(text);
    if (isFault(key)) throw new StartFault(`"${text}" is no key of a log: ${key.fault}.`);
    if (key.type !== 1)
      throw new StartFault(`"${text}" is the key of a witness; a log's key is meant here.`);
    logs.set(printVerifierKey(key), key);
  }
  if (logs.size === 0)
    throw new StartFault(
      `Which log shall be watched? Write its key into ${LOGS}, one a line, or name it with --log.`,
    );
  if (logs.size > MOST_LOGS) throw new StartFault(`A witness watches at most ${MOST_LOGS} logs.`);
  return [...logs.values()];
}
