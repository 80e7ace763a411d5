import type { NameWords } from './words.ts';

/** The Italian words around names. */
export const itNames: NameWords = {
  closings: [
    'cordiali saluti|distinti saluti|cordialmente|con i migliori saluti|i migliori saluti',
    'in fede|con osservanza|con stima|con rispetto|rispettosamente|un cordiale saluto',
    'i più cordiali saluti|ringraziando*|in attesa*|vi ringraziamo*|solidali|in solidarietà',
    'i firmatari|i sottoscritti',
  ],
  headings: [
    'firmatari|firmatarie|firmatario|firmato|firmato da|firmata da|firmano|firme|prime firme',
    'primi firmatari|prime firmatarie|sottoscritt*|sottoscrivono|sottoscrittori|cofirmatari',
    'aderiscono|adesioni|hanno aderito|hanno firmato|sostengono|sostenuto da|promotori',
    'prime adesioni|organizzazioni firmatarie|associazioni firmatarie',
  ],
  signedBy: [
    'firmato da|firmata da|sottoscritto da|sottoscritta da|hanno firmato|hanno sottoscritto',
    'tra i firmatari|i firmatari sono|firmano|cofirmata da|sostenuta da',
  ],
  wrote: ['hanno inviato|hanno scritto|hanno indirizzato|hanno rivolto'],
  beside: ['oltre a|oltre ai|insieme a|insieme con'],
  groups: [
    'organizzazioni|associazioni|persone|singoli|a titolo personale|a titolo individuale',
    'accademici|docenti|ricercatori|giornalisti|artisti|avvocati|deputati|senatori|eurodeputati',
    'europarlamentari|parlamentari|sindacati|collettivi|partiti|movimenti|reti',
    'organizzazioni internazionali|organizzazioni nazionali|personalità',
  ],
  stops: [
    'note|nota|contatti|contatto|ufficio stampa|per informazioni|per maggiori informazioni',
    'per ulteriori informazioni|ulteriori informazioni|per firmare|firma|firma anche tu',
    'aderisci|in copia|copia|p.c|e p.c|cc|allegato|allegati|riferimenti|fonti|condividi|scarica',
    'leggi anche|e-mail|tel',
  ],
  others: ['seguono*|e altri|tra gli altri|e molti altri'],
  columns: [
    'nome|cognome|nome e cognome|ruolo|qualifica|organizzazione|istituzione|ente|paese|partito',
    'gruppo|città|firma',
  ],
  slogans: [
    'viva|libertà per|libertà e|giustizia per|no alla|no al|no ai|abbasso|basta|liberi tutti',
    'solidarietà a|giù le mani',
  ],
  otherLists: [
    'chied*|esig*|rivendic*|appell*|detenuti|arrestati|prigionieri|vittime|imputati|i nomi',
  ],
  titles: [
    'dott dott.ssa dr prof prof.ssa professor professore professoressa sig sig.ra signor',
    'signora avv ing arch on. onorevole',
  ],
  offices: [
    'senatore senatrice sen deputato deputata eurodeputato eurodeputata ministro ministra',
    'sindaco sindaca ambasciatore presidente mep europarlamentare consigliere consigliera',
    'assessore vescovo',
  ],
  posts: [
    'rettore rettrice preside sindaco sindaca membri deputati deputate senatori senatrici',
    'eurodeputati europarlamentari parlamentari consiglieri direttore direttrice presidente',
    'vicepresidente segretario segretaria coordinatore coordinatrice portavoce membro',
    'professore professoressa docente ricercatore ricercatrice dottorando dottoranda studente',
    'studentessa insegnante maestro maestra ingegnere medico avvocato avvocata giurista',
    'magistrato giudice giornalista editore scrittore scrittrice poeta autore autrice artista',
    'musicista attore attrice regista fotografo economista storico storica filosofo filosofa',
    'sociologo sociologa psicologo psicologa antropologo antropologa fisico biologo attivista',
    'cittadino cittadina ex già emerito deputato deputata senatore senatrice europarlamentare',
    'consigliere consigliera assessore fondatore fondatrice cofondatore consulente responsabile',
    'rappresentante',
  ],
  bodies: [
    'associazione* associazioni organizzazione* fondazione* rete reti unione sindacato*',
    'federazione* confederazione* comitato* commissione* consiglio* centro* istituto*',
    'università* universita* facoltà scuola* dipartimento società alleanza* coalizione*',
    'campagna* movimento* partito gruppo* forum iniziativa* collettivo* lega congresso',
    'parlamento assemblea* ministero agenzia piattaforma* osservatorio* cooperativa*',
    'coordinamento* comunità chiesa ospedale laboratorio* accademia museo biblioteca editrice',
    'rivista radio circolo* casa fronte amici donne avvocati giornalisti lavoratori studenti',
    'diritti giustizia azione arci acli cgil cisl uil anpi onlus aps coop',
  ],
  particles: ["de di da del della dei degli delle d' lo la li"],
  linking: [
    "di da del della dei degli delle dell' e ed per in nel nella a al alla ai con contro su sul",
    'sulla un una o il lo la i gli le',
  ],
  and: ['e ed'],
  behalf: ["per il|per la|per l'|per conto di|a nome di|a nome della|a nome del"],
  given: [
    'giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo',
    'franco domenico bruno paolo michele giorgio aldo sergio luciano alessandro andrea marco',
    'luca matteo lorenzo davide stefano roberto simone federico riccardo fabio massimo claudio',
    'daniele alberto enrico maurizio gianni gianluca giacomo tommaso filippo gabriele edoardo',
    'emanuele nicola raffaele umberto ugo piero gino dario dino renato silvio guido leonardo',
    'curzio ignazio ivano maria anna giuseppina rosa angela giovanna teresa lucia carmela',
    'caterina francesca antonietta carla elena concetta rita margherita franca paola laura',
    'giulia chiara sara martina valentina alessandra silvia elisa federica barbara daniela',
    'simona monica cristina roberta sabrina patrizia stefania claudia michela serena ilaria',
    'giorgia alice beatrice ludovica eleonora emma aurora greta isabella marina marta nadia',
    'raffaella tiziana luisa livia lidia gabriella ornella donatella',
  ],
};
