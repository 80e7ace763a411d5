import type { DemandWords } from './demand-words.ts';

/** How Italian letters ask. */
export const itDemands: DemandWords = {
  we: `noi`,
  us: `dobbiamo|possiamo|noi|ci|nostro|nostra|nostri|nostre|io|firmatari|firmatarie|sottoscritt*|sottoscrittor*`,
  you: `lei|voi|vi|vostro|vostra|vostri|vostre|suo|sua`,
  signers: `le ~ associazioni/organizzazioni/sigle|firmatari|firmatarie|sottoscritt*|sottoscrittor*|europarlamentari|parlamentari|promotori|aderenti`,
  fillers: `molto|assai|per|questo|pertanto|quindi|dunque|anche|inoltre|perciò|ancora|altresì|ora|oggi|qui|
    fermamente|rispettosamente|urgentemente|fortemente|pubblicamente|nuovamente|una|volta|le|vi|la|lo|li|gli|a|e|
    ed|vogliamo|desideriamo|dobbiamo|ci|di|modo|con|forza|urgenza|formalmente|congiuntamente|infine|primo|
    secondo|in|tal|senso|conseguenza|solennemente|uniti|insieme|tutti|che|*mente|scriviamo|rivolgiamo|
    teniamo|lettera|presente|loro|vivamente|si|tale|motivo|ragione|innanzitutto|più|noi|
    signor|signora|onorevole|presidente|ministro|ministra|
    il|l'|lei`,
  asks: `ricordiamo ~ al/alla/ai/alle/agli ... deve/devono/obbligo/obblighi ~ di/rispettare/adempiere|^ può/potrebbe/intende/vuole/vorrà ~ la/il ~ commissione/consiglio|permetto/permettiamo ~ di ~ chiedere/sollecitare/chiedervi/chiederle/chiederti|ci ~ uniamo/rivolgiamo .... chiedendo/esigendo|ci ~ pronunciamo per|è/sono ~ chiamat*/invitat*/sollecitat* ~ a/ad|sarebbe ~ importante/auspicabile/opportuno/necessario/desiderabile ~ che|è/sono ~ una/la nostra/le nostre ~ richiesta/esigenza/rivendicazione|chiediamo|esigiamo|pretendiamo|sollecitiamo|esortiamo|rivendichiamo|richiediamo|imploriamo|supplichiamo|
    preghiamo ~ di/la/il/vivamente/le/vi|invitiamo ~ a/il/la/lo/i/le/gli/l'/tutti/tutte/le/vi|raccomandiamo|
    proponiamo ~ che/di|vogliamo che|ci ~ appelliamo|ci ~ aspettiamo|auspichiamo ~ che|
    facciamo/lanciamo/rivolgiamo ~ un/questo/il ~ appello|facciamo appello|rivolgiamo ~ un ~ accorato/pressante ~ appello|
    intimiamo|diffidiamo|facciamo ~ richiesta|vogliamo/desideriamo ~ chieder*/esiger*/sollecitar*/invitar*|
    ci rivolgiamo ... per ~ chieder*/sollecitar*|per chieder*|chiedo|esigo|sollecito ~ il/la/a|esorto|invito ~ a/il/la|
    la nostra ~ richiesta ~ è|le nostre ~ richieste ~ sono|sosteniamo ~ le/la ~ richieste/richiesta/appello|
    ci uniamo ~ alla/all'/alle ~ richiesta/appello/richieste|siamo ~ a ~ chiedere|
    chiediamo/torniamo ~ a ~ chiedere|reclamiamo|domandiamo|diciamo no|diciamo basta|incoraggiamo ~ a/il/la/le/i|
    confidiamo ~ che ... vorrà/vorranno/saprà|
    saremmo/saremo/sarei ~ grati/grate/grato/riconoscenti ~ se/qualora|si ~ richiede/chiede/sollecita/esige/domanda ~ l'/la/il/lo/le/i/gli/un/una/che/di/al/alla/un'|intende/intendono/può/possono/potrebbe/vuole ~ ministro/presidente/governo/commissione/consiglio/lei/signor ... adoperarsi/intervenire/attivarsi/chiedere/sollecitare/adottare/sospendere|siamo ~ a ~ chieder*/domandar*/sollecitar*|
    supplico/imploro/esorto/invito ~ a/di/il/la|la/vi/le ~ supplico/imploro/esorto/prego ~ di/a|^ potrebbe/potreste/può ... intervenire/adoperarsi/attivarsi/chiedere/sollecitare/adoperarvi/interporre`,
  thirdAsks: `chiedono|chiede|esigono|esige|sollecitano|sollecita|invitano|esortano|rivendicano|richiedono|
    pretendono|lanciano ~ un ~ appello|rivolgono ~ un ~ appello|fanno appello|raccomandano|implorano|
    si appellano|propongono|auspicano`,
  thirdPasts: `hanno ~ chiesto`,
  halfAsks: `e/ed ~ chiedere/sollecitare/esigere|per ~ chiedere/sollecitare/esigere/domandare|proponiamo|suggeriamo|invitiamo|per favore|può/potrebbe/intende/vuole ~ la|basta|chiedendo`,
  wishes: `vogliamo|speriamo|auspichiamo|confidiamo|vorremmo|ci auguriamo|gradiremmo|apprezzeremmo|auspicabile`,
  musts: `deve|devono|dovrà|dovranno|va/vanno ~ *ato/*ata/*ati/*ate/*uto/*uta/*uti/*ute/*ito/*ita/*iti/*ite|dobbiamo|ha il dovere|hanno il dovere|è tenuto|sono tenuti|debba|debbano`,
  shoulds: `bisogna|occorre|occorrono|serve|servono|non può ~ più|non possono ~ più|dovrebbe|dovrebbero|merita|meritano|andrebbe|andrebbero`,
  opinions: `crediamo|credo|pensiamo|penso|riteniamo|ritengo|consideriamo|siamo ~ convint*|a nostro avviso|a mio avviso|secondo noi|a nostro parere`,
  concludes: `^ per questo|^ per questi motivi|^ per queste ragioni|^ per tutto questo|^ pertanto|^ perciò|^ quindi|^ dunque|^ di conseguenza|^ alla luce|^ ecco perché|^ per tale motivo|^ per tali motivi`,
  pointOpenings: `non|nessun|nessuna|che|il|lo|la|i|gli|le|l'|un|una|un'|di|a|basta|fine|stop|no`,
  nameLeads: `nomi|seguenti ~ persone/prigionieri/organizzazioni|firmatari|firmato|firmano|sottoscrivono|adesioni`,
  institutions: `governo|governi|parlamento|parlamenti|stato|stati|autorità|ministro|ministri|ministra|ministero|presidente|commissione|consiglio|unione|ue|onu|senato|camera|deputati|senatori|magistratura|giustizia|polizia|tribunale|università|azienda|aziende|imprese|italia|europa|istituzioni|amministrazion*|sindac*|comunità internazionale|responsabili|dirigenti|paese|paesi|politica|regione|comune|rettor*|governanti`,
  slogans: `^ libertà ~ per|^ no a/al/alla|^ basta|^ giustizia ~ per|^ stop|^ fuori|^ giù le mani|^ mai più|^ verità`,
  needs: `riteniamo/consideriamo/crediamo ~ necessario/indispensabile/urgente/imprescindibile/doveroso/opportuno ~ che|deve/devono ~ essere ~ liberat*/rilasciat*/ritirat*/abrogat*/assolt*|è/sarebbe/diventa/appare/risulta ~ necessario/urgente/indispensabile/imperativo/fondamentale/essenziale/cruciale/
    vitale/doveroso/imprescindibile/improrogabile/prioritario/importante/opportuno/auspicabile ~ che/di/*are/*ere/*ire|è ~ ora|è ~ tempo|è giunta l'ora|
    è arrivato il momento|è il momento|occorre|bisogna|serve|si rende necessario|è ~ necessaria/urgente ~ una/la|
    ^ fermate|^ ritirate|^ liberate|^ rilasciate|^ garantite|^ intervenite|^ sospendete|^ proteggete|^ prendete|^ respingete|^ revocate|^ fate|^ ascoltate|^ rispettate|^ riconoscete|^ adottate|^ aprite|^ cessate|^ ponete|^ mettete|^ agite|^ mantenete|^ smettete|^ non ~ fermate/ritirate/liberate/rilasciate/garantite/intervenite/sospendete/proteggete/prendete/respingete/revocate/fate/ascoltate/rispettate/riconoscete/adottate/aprite/cessate/ponete/mettete/agite/mantenete/smettete/firmi/firmate/voti/votate/approvate/ratifichi/ratificate/permetta/permettete/lasci/lasciate|^ si ~ fermi/fermino/ritiri/ritirino/liberi/liberino/sospenda/sospendano/proceda/ponga/revochi/garantisca/garantiscano/rispetti/rispettino/apra/indaghi/intervenga/metta|
    riteniamo/reputiamo/consideriamo/giudichiamo/crediamo ~ indispensabile/necessario/urgente/doveroso/imprescindibile/fondamentale ~ che/*are/*ere/*ire/la/il|^ rinunciate|^ usate|^ utilizzate|^ impegnatevi|^ adoperatevi|^ votate|^ chiedete|^ esigete|^ pretendete|^ date|^ restituite|^ ripristinate|^ annullate|^ bloccate|^ abolite|^ assicurate|^ consentite|^ permettete|^ salvate|^ difendete|^ tutelate|^ astenetevi|^ evitate|^ indagate|^ avviate|^ convocate|^ accogliete|^ concedete|^ abbandonate|^ lasciate|^ faccia|^ intervenga|^ ritiri|^ conceda|^ rinunci|^ revochi|^ sospenda|^ prenda|^ ascolti`,
  imperatives: `dite|dica|dicano|liberare|liberate|libertà|rilasciare|rilasciate|cessare|cessate|cessate il fuoco|fermare|fermate|garantire|
    garantite|assicurare|assicurate|proteggere|proteggete|rispettare|rispettate|ritirare|ritirate|sospendere|
    sospendete|abrogare|abrogate|annullare|vietare|indagare|aprire|aprite|permettere|consentire|concedere|
    applicare|adottare|adottate|ratificare|riconoscere|riconoscete|istituire|creare|stabilire|abolire|
    riformare|rivedere|respingere|sostenere|sostenete|difendere|condannare|condannate|imporre|ripristinare|
    restituire|pubblicare|prendere|prendete|fare|fate|porre|ponete|mettere|mettete|dare|date|rafforzare|
    investire|includere|eliminare|impedire|facilitare|avviare|sviluppare|promuovere|agire|agite|mantenere|
    ampliare|approvare|approvate|basta|stop|fine|l'immediat*|immediat*|il rilascio|la liberazione|
    revocare|revocate|evitare|attuare|che|dare|convocare|intervenire|intervenite|attivarsi|attivare|
    predisporre|prevedere|bloccare|bloccate|votare|votate|ridurre|aumentare|chiudere|finanziare|scegliere`,
  follows: `^ questo|^ questa|^ queste|^ questi|^ ciò|^ essi|^ esse|^ inoltre|^ anche|^ altresì|^ infine|^ tale|^ tali|
    ^ in particolare|^ allo stesso modo|^ allo stesso tempo|^ parimenti|inoltre|altresì`,
  urgent: `immediatamente|immediata|immediato|subito|urgente|urgentemente|urgenza|senza indugio|senza condizioni|
    incondizionata|al più presto|ora|senza ritardo|quanto prima`,
  leadIns: `richieste|richiesta|rivendicazioni|raccomandazioni|proposte|misure|seguenti|seguente|appello|chiediamo|
    domande|interrogazione|deve|devono|punti|azioni|obiettivi`,
  factLeads: `perché|ragioni|ragione|motivi|preoccup*|esempio|esempi|considerato|constatiamo|fatti|firmatari|firme|
    salutiamo|tra cui|fonti|contatti|denunciamo|ricordiamo|premesso|visto|visti|sappiamo|condanniamo|esprimiamo`,
  reports: `scrive|scrivono|scrisse|ha detto|dice|dichiarato|secondo|affermato|ha/hanno ~ chiesto/esortato/sollecitato/invitato/dichiarato/
    raccomandato|chiese|ribadito|è stato|è stata|sono stati|sono state|annunciato|promesso|avrebbe|avrebbero`,
  closings: `pubblicare/pubblicazione/pubblichiate/pubblichi ~ la/il/della/del/questa/questo ~ presente/seguente/lettera/testo/comunicato|pubblicare/diffondere ... lettera/comunicato|distinti saluti|cordiali saluti|voglia ~ gradire|vogliate ~ gradire|porgiamo|l'occasione è gradita`,
  refusals: `ci ~ chiedono/chiede/impongono/ordinano|manifesteremo/marceremo/scenderemo/ritroveremo/raduneremo/saremo .... per ~ chiedere/esigere/rivendicare|non ~ chiediamo/vogliamo/pretendiamo/esigiamo|^ questa/queste/questo ~ richiesta/richieste/appello|importante/necessario/bisogna/occorre/va/dobbiamo ~ ricordare/sottolineare/notare/dire/precisare/ricordato/sottolineato/detto/riconoscere|ringrazi*|grazie|cordiali saluti|distinti saluti|in attesa|firma ~ qui/anche|firmate|condividi|
    ci chiediamo|non chiediamo|non vogliamo|ulteriori informazioni|esprimiamo|vogliamo ~ esprimere/ringraziare/
    ricordare/sottolineare|vorremmo ~ esprimere/ringraziare/ricordare/sottolineare|porgiamo|aderisci|
    quello che chiamiamo|che chiamiamo|restiamo a disposizione|per adesioni|
    chiedono/pretendono/rivendicano ~ da anni/mesi/tempo/decenni|
    ^ sostieni/sostenete ~ la/il/questa/questo/nostra|^ date un`,
  abbreviations: `sig|sigg|sig.ra|sig.na|dott|dott.ssa|dr|dr.ssa|prof|prof.ssa|avv|ing|arch|on|onn|sen|art|artt|n|nn|pag|
    pagg|p|pp|ecc|es|p.es|s.p.a|s.r.l|cfr|ss|vol|cap|mons|gen|col|cap|rev|d.lgs|d.l|l|lett|co|gen|feb|mar|apr|
    mag|giu|lug|ago|set|ott|nov|dic|u.e|c.a|spett|egr|gent|ill.mo`,
};
