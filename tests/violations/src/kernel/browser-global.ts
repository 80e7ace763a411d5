// expect: eslint(no-restricted-globals)
export const greeting = (): string => `Dear ${name}`;
