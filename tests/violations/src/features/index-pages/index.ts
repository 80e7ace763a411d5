// expect: walls(may-import)
export { LetterPage } from './pages.tsx';
