/** Start to first page after the install: the first start makes the database and the example. */
import { reportFigure } from '#support/figure';
import { newDataDir, removeDataDir, startInstallation } from '#support/installation';

const STARTS = 5;
const dataDir = newDataDir();

async function secondsToFirstPage(): Promise<number> {
  const installation = await startInstallation(dataDir);
  await installation.stop();
  return installation.secondsToFirstPage;
}

const first = await secondsToFirstPage();
const later: number[] = [];
for (let start = 0; start < STARTS; start += 1) later.push(await secondsToFirstPage());
removeDataDir(dataDir);

const median = later.toSorted((a, b) => a - b)[Math.floor(STARTS / 2)] ?? Infinity;
const goal = { atMost: 5 };
reportFigure({ name: 'first start to first page, new database', value: first, unit: 's', goal });
reportFigure({ name: 'start to first page, median of 5', value: median, unit: 's', goal });
