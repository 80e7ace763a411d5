// expect: walls(may-import)
export { deliver } from '#delivery';
