export const cosigningDeskFr = {
  'letters.tab.cosigningDesk': 'Cosignatures',
};
