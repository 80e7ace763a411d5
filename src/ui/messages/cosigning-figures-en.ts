export const cosigningFiguresEn = {};
