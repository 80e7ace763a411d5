// expect: unicorn(filename-case)
export const named = 1;
