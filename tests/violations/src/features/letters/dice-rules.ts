// expect: walls(no-ambient)
export const dice = (): number => Math.random();
