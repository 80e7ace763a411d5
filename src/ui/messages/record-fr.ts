export const recordFr = {
  'record.title': 'Le registre',
};
