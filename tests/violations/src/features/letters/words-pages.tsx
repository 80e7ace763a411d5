// expect: walls(words-from-catalogue)
export const Title = () => <h1>Open letter</h1>;
