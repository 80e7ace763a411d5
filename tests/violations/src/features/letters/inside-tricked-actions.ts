// expect: walls(may-import)
export { insertMandate } from '#roster/../roster/store.ts';
