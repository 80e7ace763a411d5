export const cosigningOrganisationsEn = {};
