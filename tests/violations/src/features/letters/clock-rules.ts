// expect: walls(no-ambient)
export const today = (): Date => new Date();
