// expect: walls(may-import)
export { insertMandate } from '#roster/store';
