import type { CertaintyWords } from './certainty-words.ts';

/** How Italian says how sure one is. */
export const itCertainty: CertaintyWords = {
  fillers: `anche già ora ancora molto profondamente fortemente è sono stato stata stati state ha hanno abbiamo siamo
    quindi oggi tutti ci si lo la`,
  hedges: {
    understood: {
      frames: `ci risulta ~ che|abbiamo ~ appreso ~ che|siamo ~ stati informati ~ che|abbiamo ~ saputo ~ che|ci ~ riferito ~ che|sappiamo da ... che`,
      adjuncts: `per quanto ne sappiamo|a quanto ci risulta|secondo le nostre informazioni|secondo le informazioni in nostro possesso|a nostra conoscenza|per quanto ci risulta`,
      asides: '',
    },
    reported: {
      frames: `annuncia/annunciano/annunciato/dice/dicono/detto/disse/afferma/affermano/affermato/dichiara/dichiarano/dichiarato/sostiene/sostengono/sostenuto/riferisce/riferiscono/
        riferito/racconta/raccontano/raccontato/riporta/riportano/assicura/spiega/spiegato/denuncia/denunciano/denunciato ~ che|si dice ~ che|
        dice/afferma/sostiene di ~ essere/aver/avere`,
      adjuncts:
        'secondo|stando a|stando alle|stando ai|a detta di|a detta dei|a detta del|a dire di|nelle parole di|per ammissione',
      asides: 'sarebbe|sarebbero|avrebbe|avrebbero|starebbe|starebbero',
    },
    suspected: {
      frames: `si sospetta ~ che|sospettiamo ~ che|sospetta/sospettano ~ che|sembra ~ che|pare ~ che|tutto ~ fa pensare ~ che|tutto ~ indica ~ che|
        è ~ possibile/probabile/verosimile ~ che|può darsi che|crediamo/pensiamo/riteniamo/supponiamo ~ che|abbiamo motivo di ~ credere/ritenere ~ che|
        ci sono ~ indizi ~ che|si ~ crede/ritiene/presume ~ che|non ~ sappiamo se|non è ~ chiaro se`,
      adjuncts: 'con ogni probabilità|a quanto pare|a quanto sembra|verosimilmente',
      asides: `presumibilmente|presunto|presunta|presunti|presunte|apparentemente|probabilmente|forse|sospettato/sospettata/sospettati di|
        sembra/sembrano|pare|potrebbe/potrebbero/può/possono aver|potrebbe/potrebbero essere stato/stata/stati/state`,
    },
    disputed: {
      frames: `è ~ controverso ~ se|nega/negano/negato/smentisce/smentiscono/smentito/contesta/contestano ~ che|nega/negano/smentisce/smentiscono di|
        le versioni ~ divergono|le versioni ~ si contraddicono`,
      adjuncts:
        'cosa che .... nega/negano/smentisce/smentiscono/contesta/contestano|è/resta/sono ~ contestato/contestata/controverso/controversa',
      asides: 'contestato|contestata|contestati|contestate|controverso|controversa',
    },
    announced: {
      frames:
        'minaccia/minacciano/minacciato ~ di|intende/intendono|prevede/prevedono di|minacce di',
      adjuncts: '',
      asides: `sarà|saranno|avrà|avranno|dovrà|dovranno|comparirà|compariranno|inizierà|si terrà|deve/devono ~ comparire|
        è/sono ~ previsto/prevista/previsti|sta/stanno per|verrà|verranno`,
    },
    feared: {
      frames:
        "temiamo ~ che|teme/temono ~ che|si teme ~ che|c'è il rischio ~ che|vi è il rischio ~ che|il rischio ~ che|il pericolo ~ che|temiamo",
      adjuncts: '',
      asides: 'potrebbe|potrebbero|può ~ essere|possono ~ essere|rischia/rischiano',
    },
  },
  tails: 'dice/dicono/disse/afferma/sostiene/racconta/riferisce/spiega/detto',
  opinions: `condanniamo|denunciamo|deploriamo|protestiamo|sosteniamo|accogliamo|esprimiamo|^ siamo|ringraziamo|respingiamo|chiediamo|esortiamo|invitiamo|facciamo|^ vi ~ chiediamo|^ le ~ chiediamo|^ ci ~ preoccupa|scriviamo|ricordiamo|speriamo|vogliamo|^ la nostra ~ solidarietà|^ è ~ inaccettabile|^ è ora|^ nulla ~ giustifica|^ noi sottoscritti|^ nessuno ~ deve`,
  oughts: `deve/devono ~ essere|deve/devono|dovrebbe|dovrebbero|bisogna|occorre`,
  firm: "non ~ è/sono ~ sospettato/sospettata/contestato/contestata|non ~ nega/negano/contesta ~ che|non c'è dubbio ~ che|è ~ accertato ~ che|è ~ certo ~ che|sappiamo ~ che|nessuno ~ contesta ~ che|è ~ documentato ~ che|è un fatto che",
  that: 'che se',
  relatives: 'cui quale quali dove',
  breaks: 'ma però tuttavia mentre',
  joints: 'sebbene benché perché poiché dopo prima quando',
  conditions: 'se qualora',
  and: 'e ed o',
  subjects: `lui lei loro egli ella è sono ha hanno fu furono sarà saranno sarebbe avrebbe si il la i le suo sua dal forse presumibilmente`,
  finite: 'è sono ha hanno era erano fu furono aveva avevano',
};
