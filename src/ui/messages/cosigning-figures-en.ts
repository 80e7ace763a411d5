export const cosigningFiguresEn = {
  'refusal.cosigning-not-sealed':
    'Your receipt can be had as soon as the next batch of co-signatures is sealed into the public record: in a minute or two on the first day, within an hour or so later. Please come back then.',
};
