export const recordEn = {
  'record.title': 'The record',
};
