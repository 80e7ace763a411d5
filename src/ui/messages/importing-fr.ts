/** Importing a letter, in French. */
export const importingFr = {
  'reader.reason.bullet-after-cue': 'un point de la liste après « {cue} »',
};
