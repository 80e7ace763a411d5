export const cosigningOrganisationsFr = {};
