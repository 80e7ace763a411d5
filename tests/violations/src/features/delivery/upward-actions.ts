// expect: walls(may-import)
export { reply } from '#replies';
