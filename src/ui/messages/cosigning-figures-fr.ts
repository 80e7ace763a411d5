export const cosigningFiguresFr = {};
