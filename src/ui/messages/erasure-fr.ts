export const erasureFr = {
  'erasure.title': 'Effacer un nom',
};
