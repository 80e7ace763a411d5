/** Memory of all processes, idle, with the embedded database, after the pages have been asked for. */
import { reportFigure } from '#support/figure';
import { removeDataDir, startInstallation } from '#support/installation';

const SETTLE = 15_000;

const installation = await startInstallation();
for (const path of ['/', '/letters/kazakhstan-2011', '/letters/kazakhstan-2011.json'])
  await (await fetch(`${installation.url}${path}`)).arrayBuffer();
await new Promise((resolve) => setTimeout(resolve, SETTLE));
const value = installation.residentMegabytes();
await installation.stop();
removeDataDir(installation.dataDir);

reportFigure({
  name: 'resident memory idle, all processes',
  value,
  unit: 'MB',
  goal: { atMost: 250 },
});
