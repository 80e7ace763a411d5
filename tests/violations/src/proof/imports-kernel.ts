// expect: walls(may-import)
export { sha256 } from '#kernel/bytes';
