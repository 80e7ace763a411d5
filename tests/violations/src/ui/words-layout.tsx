// expect: walls(words-from-catalogue)
export const Skip = () => <a href="#main">Skip to the text</a>;
