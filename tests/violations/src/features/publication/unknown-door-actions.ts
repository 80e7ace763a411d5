// expect: walls(may-import)
export { anything } from '#basement';
