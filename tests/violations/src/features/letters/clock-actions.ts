// expect: walls(no-ambient)
export const today = (): number => Date.now();
