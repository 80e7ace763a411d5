// expect: walls(words-from-catalogue)
export const Mark = () => <img src="/mark.svg" alt="Open letter" />;
