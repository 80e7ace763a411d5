// expect: walls(may-import)
export { run } from 'graphile-worker';
