// expect: walls(no-ambient)
export const url = (): string | undefined => process.env['PUBLIC_URL'];
