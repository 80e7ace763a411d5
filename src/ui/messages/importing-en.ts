import { NAME_REASONS } from '#names';
import { READER_REASONS } from '#reader';

/** The words of importing a letter, and the reasons why something was read or matched. */
export const importingEn = {
  ...READER_REASONS,
  ...NAME_REASONS,
};
