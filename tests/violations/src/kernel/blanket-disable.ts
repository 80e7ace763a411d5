// expect: unicorn(no-abusive-eslint-disable)
/* oxlint-disable */
export const nothing = 1;
