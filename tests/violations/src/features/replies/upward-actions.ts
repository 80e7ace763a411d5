// expect: walls(may-import)
export { recordOutcome } from '#demands';
