// expect: walls(may-import)
export { findMandate } from '#roster';
