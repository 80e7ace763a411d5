/**
 * Given names as other scripts write what they hear, romanised: Майкл is maikl, Ντέιβιντ deivint, 乔治 qiaozhi. First
 * the name in its own spellings, then what is heard. Parted by a bar.
 */
export const HEARD_NAMES = `
  michael maikl maykl maikeer maikeul maikeru maiken | george dzhordzh tzortz qiaozhi joji zhorzh |
  andrew endriu endru andelu andoryu aendeulyu | david devid deivid deivint dyfyd dawei deibideu dabid dybyd |
  john dzhon tzon yuehan jon jwn | james dzheims tzeims zhanmusi jeimseu jemuzu jyms | peter piter bide piteo pita |
  william uiliam viliam gouiliam weilian williamu wylyam willieom | charles charlz tsarls chaersi chalseu sharl charlz |
  henry genri khenri henri hengli anri | harry garri kharri hali | hugh khiu khiuz | stephen stiven stivn shidifen astywn |
  steve stiv stivu astyw | paul pol baoluo poru bwl | jack dzhek tzak jieke jaek jakku | joe dzho tzo qiao jo |
  joseph dzhozef zhozef yuesefu jwzf | nick nik nike nikku | richard ritsarnt lichade richado richadeu | robert luobote robato
  | thomas tomasi tuomasi | edward edvard eduard aidehua edowado | mark make maku | mary meri mali mary |
  jane dzhein tzein jiann jein | anne enn an ann | elizabeth elizabet yilishabai | susan siuzen siuzan |
  helen khelen elen hailun | catherine ketrin katrin kaiselin | kate keit keti kaite | jacob dzheikob |
  jeremy dzheremi tzeremi jieleimi jelemi | geoffrey dzheffri dzhefri tzefri | julian dzhulian dzhuliian tzoulian |
  justin dzhastin zhiustin jiasiting | jim dzhim tzim jimu | jenny dzhenni | jennifer dzhennifer | jessica dzhessika |
  gerald dzherald | gerard zherar dzherard | jason dzheison | gillian dzhillian | joan dzhoan | joanna dzhoanna |
  ian ien iain yian | iain ien ian | alan alen allen | anthony entoni antoni | angela andzhela antzela | barry berri |
  caroline kerolain karolin | clive klaiv | daniel deniel dannyaer | diane daian | emily emili | frank frenk |
  fred fred | gavin gevin | graham grem greiam | gregory gregori | howard govard khovard | ivan aivan | keith kit |
  kevin kevin kaiwen | lawrence lorens | luke liuk | matthew mettiu metiu | mike maik | oliver oliver | patrick patrik |
  philip filip feilipu | ralph ralf | roger rodzher rotzer luojie | rachel reichel | sally selli | simon saimon ximeng |
  theresa tereza telisha | tim tim | tony toni tuoni | wayne uein | ed ent aide edeu |
  jean zhan zan rang | jacques zhak zak yake | jose khose zhoze huose | juan khuan chouan huan | joao zhuan zoao |
  jorge khorkhe zhorzhi chorche | javier khaver chavier | jesus khesus | joaquin khoakin | julio khulio |
  francois fransua phransoua fulangsuowa | guillaume giiom | benoit benua | luc liuk | michel mishel misel |
  pierre per pier piaier | yves iv ib | rene rene | serge serzh serz | charles sharl | guy gi | herve erve | olivier olive |
  xavier ksave | jerome zherom | didier dide | gilles zhil | giles dzhails | georges zhorzh | gerard zherar | jules zhiul |
  julien zhiulen | genevieve zhenevev | hans gans khans | helmut gelmut khelmut | heinrich genrikh khainrikh |
  heinz khaints | gerhard gerkhard | hermann german kherman | johannes iogannes | johann iogann | juergen iurgen |
  joachim ioakhim | josef iozef | jan ian yang | jens iens | jorgen ergen iorgen | harald kharald | hanna khanna ganna |
  giuseppe dzhuzeppe tzouzepe | giovanni dzhovanni tzovani | giorgio dzhordzho tzortzio | giulio dzhulio |
  gianni dzhanni | luigi luidzhi louitzi | guido gvido | guglielmo gulelmo | luis luish louis
`;
