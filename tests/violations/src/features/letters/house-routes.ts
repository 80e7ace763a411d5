// expect: walls(no-house-in-routes)
import { HOUSE } from '#access';

export const seesEverything = HOUSE;
