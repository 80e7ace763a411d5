// expect: walls(may-import)
export { publicUrl } from '#platform/config';
