import type { CertaintyWords } from './certainty-words.ts';

/** How German says how sure one is. */
export const deCertainty: CertaintyWords = {
  fillers: `auch nun jetzt weiter weiterhin noch bereits schon sehr zutiefst stark allgemein weithin
    daher deshalb gemeinsam uns es ist wird wurde worden haben hat sind sich hiermit entschieden aufs schärfste`,
  hedges: {
    understood: {
      frames: `wir ~ erfahren ~ dass/daß|uns ~ liegen informationen vor|wir ~ gehen ~ davon aus ~ dass/daß|
        uns ~ mitgeteilt ~ dass/daß|wir ~ hören ~ dass/daß|wir ~ erfuhren ~ dass/daß|wir ~ verstehen ~ dass/daß|
        wir ~ informiert ~ dass/daß|haben wir erfahren|wie wir erfahren`,
      adjuncts: `nach unserer kenntnis|nach unserem kenntnisstand|nach unseren informationen|unseres wissens|
        soweit uns bekannt|soweit wir wissen|nach allem was wir wissen|unserem kenntnisstand`,
      asides: '',
    },
    reported: {
      frames: `angekündigt/sagt/sagen/sagte/sagten/erklärt/erklären/erklärte/erklärten/berichtet/berichten/berichtete/berichteten/
        behauptet/behaupten/behauptete/behaupteten/versichert/versicherte/schildert/schilderte/schreibt/schreiben/schrieb/
        teilt/teilte/mitgeteilt/betont/betonte ~ dass/daß|
        es ~ wird/wurde ~ berichtet|es heißt|es ~ wird/wurde ~ gesagt|gibt ~ an|gab ~ an|berichte wonach|meldungen wonach|
        berichte darüber dass/daß|angeblich soll/sollen|wird berichtet`,
      adjuncts: `laut|nach angaben|nach aussage|nach aussagen|zufolge|nach berichten|nach auskunft|nach darstellung|
        den worten|berichten zufolge|nach eigenen angaben`,
      asides: `soll/sollen .... haben/sein/worden|sei|seien|habe|hätten|hätte|solle|werde`,
    },
    suspected: {
      frames: `wir ~ vermuten ~ dass/daß|es ~ wird/wurde ~ vermutet|es ~ besteht der ~ verdacht|der verdacht ~ dass/daß|vermutet/vermuten/vermutete ~ dass/daß|
        es ~ scheint ~ dass/daß|es ~ ist ~ möglich/wahrscheinlich/denkbar/anzunehmen ~ dass/daß|alles ~ deutet|
        wir ~ glauben/annehmen ~ dass/daß|wir ~ nehmen ~ an ~ dass/daß|es ~ ist ~ unklar ~ ob|es ~ ist ~ nicht bekannt ~ ob|
        wir ~ wissen nicht ~ ob|vieles ~ spricht dafür|glauben/glaubt ~ dass/daß|anzeichen ~ dass/daß`,
      adjuncts: 'aller wahrscheinlichkeit nach|allem anschein nach|mit hoher wahrscheinlichkeit',
      asides: `angeblich|angebliche*|mutmaßlich*|vermutlich|offenbar|anscheinend|scheinbar|möglicherweise|wahrscheinlich|
        wohl|vielleicht|verdächtigt|verdacht|scheint|scheinen|dürfte|dürften|könnte/könnten .... haben/sein/worden`,
    },
    disputed: {
      frames: `es ~ ist ~ umstritten ~ ob/dass|bestreitet/bestreiten/bestritt/bestritten ~ dass/daß|dementiert/dementieren/dementierte ~ dass/daß|
        die ~ darstellungen ~ gehen auseinander|die ~ angaben ~ widersprechen|leugnet/leugnen ~ dass/daß|widersprüchliche angaben|bestreitet/bestreiten`,
      adjuncts: `ist/bleibt/sind/bleiben/war/waren ~ umstritten|was .... bestreitet/bestreiten/dementiert/dementieren|angaben die umstritten sind`,
      asides: 'umstritten|umstrittene*|strittig',
    },
    announced: {
      frames: `droht/drohen/drohte/drohten|
        gedroht|plant/planen|beabsichtigt/beabsichtigen|will/wollen`,
      adjuncts: '',
      asides: `soll/sollen|wird/werden .... werden|wird/werden .... müssen|wird/werden .... beginnen/erscheinen/stehen/eröffnet|
        steht/stehen .... bevor|ist/sind ~ angesetzt|ist/sind ~ geplant|bevorstehend*|anstehend*|angekündigt*|geplant*`,
    },
    feared: {
      frames: `wir ~ fürchten|wir ~ befürchten|befürchtet/befürchten/fürchtet/fürchten ~ dass/daß|es ~ ist ~ zu befürchten|es besteht die ~ gefahr|
        die gefahr ~ dass/daß|es steht zu befürchten|es ~ droht|besteht die gefahr`,
      adjuncts: '',
      asides: `könnte|könnten|kann .... werden|können .... werden|droht/drohen .... haft/strafe/jahre/gefängnis/abschiebung|droht|
        drohen|würde|würden|gefahr läuft|laufen gefahr|befürchtet*`,
    },
  },
  tails: `sagt/sagen/sagte/so/erklärte/erklärt/berichtet/berichten/teilte|heißt es`,
  opinions: `begrüßen/verurteilen/fordern/bitten/protestieren/appellieren/unterstützen/erwarten/bedauern wir|^ wir ~ verurteilen|^ wir ~ protestieren|^ wir ~ fordern|^ wir ~ appellieren|^ wir ~ bitten|^ wir ~ rufen|^ wir ~ verlangen|
    ^ wir ~ unterstützen|^ wir ~ begrüßen|^ wir ~ bedauern|^ wir ~ lehnen|^ wir ~ besorgt|^ wir ~ sind|^ wir ~ schreiben|^ wir ~ danken|
    ^ wir ~ erklären|^ wir ~ hoffen|^ wir ~ erwarten|^ wir ~ wenden|^ wir ~ erinnern|^ wir ~ stehen|^ wir ~ solidarisieren|^ wir ~ halten|
    ^ mit ~ sorge|^ mit ~ bestürzung|^ unsere ~ solidarität|^ unsere ~ sorge|^ es ist ~ inakzeptabel|^ es ist ~ zeit|^ nichts ~ rechtfertigt|
    ^ sehr geehrte*|^ niemand ~ darf|^ lassen sie|^ setzen sie`,
  oughts: `muss|müssen|müsste|müssten|darf/dürfen nicht/kein/keine/keinen|sollte|sollten|gehört ~ freigelassen`,
  firm: `nicht/nie/kein/mehr ~ verdächtigt/umstritten/bestritten/bestreitet|unbestritten|es ~ steht ~ fest ~ dass/daß|es ~ besteht ~ kein zweifel|unbestritten ~ ist|es ~ ist ~ unbestritten|es ~ ist ~ belegt ~ dass/daß|
    wir ~ wissen ~ dass/daß|niemand ~ bestreitet|es ~ ist ~ erwiesen ~ dass/daß|gericht ~ stellte ~ fest`,
  that: 'dass daß ob',
  relatives: ',der ,die ,das ,dem ,den welcher welche welches deren dessen',
  breaks: 'aber doch jedoch sondern dennoch',
  joints: 'während obwohl denn weil nachdem bevor als seit',
  conditions: 'wenn falls sofern',
  and: 'und oder',
  subjects: `er sie es wir ist sind war waren wurde wurden hat haben wird werden soll sollen könnte könnten
    am im seit angeblich vermutlich mutmaßlich sein seine ihre ihr`,
  finite:
    'muss müssen soll sollen kann können ist sind war waren wurde wurden hat haben hatte hatten',
};
