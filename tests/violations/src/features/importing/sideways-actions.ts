// expect: walls(may-import)
export { sign } from '#signing';
