// expect: walls(may-import)
export { sharedData } from '#support/shared-data';
