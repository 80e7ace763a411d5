export const cosigningDeskEn = {
  'letters.tab.cosigningDesk': 'Co-signatures',
};
