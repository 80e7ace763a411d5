export const erasureEn = {
  'erasure.title': 'Erase a name',
};
