/**
 * Given names, in plain letters, that stand a letter or two from another given name. Each is a name in its own right:
 * Marco is no slip for Mario. Names with known short forms stand in the other lists.
 */
export const GIVEN_NAMES = `
  aaron abel ada adam adela adele adelina adolf adrian adriana adrien agata agathe agneta aida aileen aino aisha alain alana
  alba albane alberta albin alda aldo alena alessia alexa alexia alfredo alice alicia alina aline aliona alisa alise alla
  allen alma alois alok alvaro alvin alyn amal amalia amanda amber amedeo amelia amelie amin amina amir amira amos amy anabela
  anais anastasios anatol anatole anatoly andreea andres andrius angele angelina angelo anina anita anja anka anke annabel
  anneli annelie annemarie annette annick annika anouk anselm anya apolonia ariane ariel arik arkadi arlette arlindo armand
  armando armin arne arnaud arno arnold arturo arvid arvo asa asim astrid asta atanas audrey august augustin aurelia aurelie
  aurelien aurelio aurora axel aygul azamat
  balint baptiste barnabas barry bart bartolo bartosz bastien beata beatrice beatrix beatriz bela belinda bence benedict benita
  benito benjamin benoit berit bernadette bernard bernardo bernd bernhard berta berthold betina bettina bianca biljana birgit
  birgitta birgitte bjarne bjorn blanca blanka blaz bogdan bojan bojana boris borislav bozena branka branko brenda brendan brian
  brice brigitte britt britta bruce brunhilde bruno bryan burkhard
  camille camilla candida carina carla carlotta carme carmela carmelo carmen carola carole carolin caspar cathal cecile cecilia
  celeste celia celine cesar cesare chantal charlene chiara chloe ciara cian cindy clarissa claude claudette claudia claudine
  claudio clemens clement clementine colette colin colm colombe conall conor conrad constanze cora coralie corina corinna
  corinne cornelia cosmin cosimo craig cristian cristiana cristiano cristobal cyril cyrille czeslaw
  daciana dag dagmar dalia damian damiano damien damir dana daniela daniele daniella danielle danuta daphne dara daria dariia
  dario dariusz darya davide davor dawn dean deirdre delia denisa denise derek derk desiree detlef diana diane didier diederik
  dimitar dimitra dina dino dirk dita djamila dobromir dolf dolores dominika donata donatella donato donatien dora doreen
  dorian dorien doris dorin dorina dorit dorota dorothee dragan dragana dragos dubravka duncan dusan dusanka dzintra
  eamon ebba edda edgar edgars edina edit edita edite edmond edmundo edna edoardo edwin edwina egbert egidio eija eider eileen
  einar eino ekkehard elaine eleonora eleonore elia elian eliane elias elie elina elinor elio eliot elisa elise eliska ella
  ellen elli elly elmar elmer elodie elsa else elsie elvira emanuela emil emile emilia emiliano emilie emilio emily emine emma
  emmanuelle enda endre engin enis ennio enver erdal eric erica erich erik erika erin erkki erling erminia ernest ernesto ernst
  erna ervin erwin esperanza estelle ester esther estrella ethel etta eugenia eugenie eva evelin evelina evelyn evelyne everardo
  fabian fabiana fabien fabienne fabio fabrice fabrizio fatima fausto federica federico felicia felicity felix fergus ferdinand
  fernand fernanda ferran fidel filipa filiz filomena finn fiona fiorella flavia flavio fleur flora florence florent florian
  floriana florin florina flavien frances franck franka frauke fred freda frederique frida frieda friedel fulvio
  gabriela gabriella gabrielle gaetan gaetano gaston gavin gael gaelle genevieve genoveva georgeta georgette georgia georgina
  gerda gerhart germain germana gert gertrud gesine ghislain ghislaine giacinto gianluca gianna gianni gilberto gilda gilles
  gina giorgia gisela gisele giulia giuliana giuliano gizem gladys glenis glenn glenys gloria godfrey gonzalo gordon goran
  goranka gordana grace graca graham grazia greta grit gudrun guenter guido guillem gul gunars gunilla gunnar gunnel gunter
  gunther guntis gustav guy gwen gyorgyi gyula
  hadley hakan hale halima halina hamid hana hanka hanna hanne hannelore hannu hans harald harlem harri hartmut hasan hassan
  hatice hayley heather hector hedda heda hedwig hedy heidemarie heidi heike heiko heiner heinz helge helma helmut henning
  henny henriette herbert heribert herman hermann herminia herve hilaire hilary hilda hilde hildegard hiltrud hermes holger
  horatio horia horst hortense howard hristo hubert hugo hugues humberto hynek hyacinth
  ida idoia idriss ieva igor ilaria ilda ildiko ilia ilie iliana ilias ilka ilkka ilmar ilona ilse imelda imke imre ina inara
  indira indre indrek inese inga inge ingeborg inger inges ingo ingrid inigo inka insa iolanda ioana ion ionela iosif ira irenka
  irina iris irma isaak isabell isabella isabelle isak isidora isidoro ismael isolde israel itziar ivana ivana ivar ivaylo ivo
  ivona ivor iwona izabela izaskun izabella
  jaak jacek jacint jacky jaime jakov jamal jamila jan jana jane janet janez janice janina janine janis janne jannis jari jarmila
  jarl jaroslava jasmin jasmina jason jasper javor jean jeanette jeanine jelena jelko jelle jenna jens jeppe jeremy jeremie
  jeroen jerome jessica jill jo joachim joanne joaquin jocelyne jochen jody joel joelle joerg johanne jolanda jolanta jolan jole
  jonas jone joop jordan jorge jorgen jorn josee joseba josefa josefina joseline josette josiane jovana joyce juana juanita
  judita judith jukka jules juliana juliane julianna julien juliet julita june jutta jytte
  kai kaisa kaja kalina kalle kamal kamil kamila karen kari karima karin karina karine karla karlo karoline karolina karsten
  katalina karl katja katrin katrina kaspar kay kaya keith kerstin kersti kevin kilian kim kimmo kinga kira kiril kirill kirsi
  kirsten kirsty kjell klara klaudia koen koenraad konrad kornel kosma krasimir krassimir kristel kristof kristiina kristine
  krisztina krystian kurt kyle kyriakos kyriaki
  lada ladislav laila laima lajos lambert lana lara larisa larissa laszlo lasse laura laure laurence laurent lauri lea leah leif
  leila leire lelia lene leni lenka lennart leo leon leona leonardo leone leonhard leoni leonida leonidas leonor leonora leontina
  leszek leticia leyla lia liam lianne libor lida lidia lidija lieve lilia lilian liliana liliane lilija lilla lilli lily lina
  linas lina linda line linnea linus lino lionel lioba lisbeth lise lissy livia liviu livio liz lola lone lora lorena lorella
  loredana loretta lothar lotte louisa louise lubomir luboslav luciana luciano lucien lucienne lucija lucio lucjan luisa luise
  luiza lukasz luke lutz lydia lydie lyn lynda lynn lynne
  maarten maartje mabel macarena maciej madalina madeleine maeve magali magda magdalena magdolna magnus mahdi maia maija maik
  maire mairead maite maja majid malcolm malena malin malika mandy manfred manolis manon manuela mara marc marcel marcela
  marcelino marcella marcelle marcello marcelo marcin marco marek mareike maren marfa margit margot margreet margrete margrethe
  margriet margus mari mariam marian mariana marianna marianne mariano marica mariela mariella marielle marieke mariel marietje
  marietta marija marije marijke marijn marijana marika marilena marilyn marin marina marine marinella marino marinos mario
  marion marios marisa marisol marita marit marius mariusz mariya marja marjan marjo marjorie marko marleen marlene marlies
  marlon marta marte martha marthe martie martijn martina martine marty maryla maryna massimo mathilde matilda matilde matteo
  mattia maud maura maureen maurizio mauro maxim maxima may maya mehdi meir melania melanie melina melinda melissa meral merja
  mercedes meryem merit mette mia michaela michela micheline michelle michiel midas mieczyslaw miguelina mihaela mihkel mika
  mikaela mikela mila milada milan milana milena milica milka milos miloslav milosz minna minodora mira miranda mireille mirela
  mirella mireia mirja mirjam mirko miro miroslav miroslava miroslaw mirza mladen mogens mohan moira mona monica monika monique
  montserrat morgan morten muriel myriam myrna
  nada nadia nadine nadja naima nana nancy naomi narcis natan nathalie natasa neal nearchos neda neena neil nela nella nello
  nenad neva niall nicoletta nicolette nidia niels nigel niklas nikita nikki nils nina nino nives noa noah noel noelle noemi
  noemie nora norbert noreen norma norman nuno nuria
  octavian odette odile ofelia olaf olav oldrich ole oleg oleh olesya olga olimpia oliver oliveria olivia olivier olle ollie omer
  oona oriana oriol orla ornella orsolya oscar oskar osvaldo oswald othmar otmar otto ottavia ovidiu
  paal pal palmira paloma pamela pancho pandeli paola paolo parvin pascal pascale pasqualina patrice patricio patricija patrik
  patrizia patryk paul paula paule paulette pauli paulina pauline paulo pavla pedro peggy peer pekka penelope penny per pernille
  perrine pertti pervenche pia pier piera piero pierrette piet pieter pilar pilvi pina pino pirjo pirkko piroska placido plamen
  polina pola polona poul preben predrag primoz priscilla priska
  quentin quintin quirin
  rachel rachele radan radek radim radka radmila radoslav radoslaw radovan radu radvile raf rafaela raffaella ragnar rahel raimo
  raina rainer raisa ralf ralitsa ralph rami ramona randi rania raoul rares rasa rasmus raul raula razvan rebeca reet regina
  regine regis reijo reimer reiner reinhard reinhold reino remco remi remigijus rena renan renata renate renato renaud rene renee
  renzo rhiannon rhona ria ricarda rikke rimantas rina riina risto rita ritva rivka roald robbert robin rocco roch rocio rod
  rodica rodolfo rodrigo roger rogelio rok roland rolanda rolf roma romain roman romana romano romeo romina romuald romy rona
  ronan ronny rory rosa rosalia rosalie rosanna rosario rosella rosemarie rosita rosina ross rossana roswitha rowena roxana roy
  roza ruben rudi rudolf rui rumen runar rune rupert rut ruta ruth ruza ryan
  saara sabina sabine sabrina safak sahra sakari salima salla sally salma salome salvador samir samira samo samu sandrine sandro
  sanna sara sarah sarunas satu saul saulius saverio scott sean sebastiano sebastien selim selma serafino serena severin severine
  sevil shane sharon sheila shirin sibel sibylle sidonia siegbert siegfried siegmar sigmund signe sigrid sigurd silke silva silvan
  silvana silvano silvia silviana silvija silvio simona simonetta simonne sina sinead siobhan sion sirpa siv slavko slavka
  slawomir smaranda snezana sofie solange soledad solveig sonia sonja sonya sophy soraya soren sorin spas stacey stanka stefania
  stefanija stefana stela stella sten stina stine stuart stewart suat sunniva susana susann susanne suzana suzette svein sven
  svend svenja svetoslav sylvain sylvana sylvester sylvia sylvie sylwia symeon szabolcs
  tadas taina tamara tania tania tanja tara tarja tarmo tasos tatjana tauno tea teemu teija teo teodora teodoro terezija terho
  terje tessa thaddeus thea thelma theodora thierry thijs thilo thomasina thor thora thorsten tibor tiina tilda till tilman tim
  timea timo tine tineke tito titus tiziana tiziano tobias toine tom tomaz tomislav tone tonia tonino tonio tonje tora tord tore
  torsten tove tracey tracy traian tristan trond trude truls tudor tuija tuomas tunne tytti
  udo ugis ugo ulf ulla ulrica umberto una urban ursula urszula urs urmas uta ute uwe
  valdemar valdis valentin valentina valentino valentins valeria valeriano valerica valerija valerio valero vanda vanessa vania
  vasco veerle veli velimir venelin vera verena verner veronica veronika veronique vesna vibeke vicki vicky vida vidal vidar
  vigdis viktor viktoria viktorija vilija vilja ville villy vilma viola violeta violette viorel viorica virgil virgilio virgilijus
  virginie virginijus virpi vita vital vitali vitalie vitaly vitor vittoria vittorio viveka vivi vivian viviana viviane vivien
  vivienne vlad vladan vladimira vladislav vladko vlasta vojtech volker volkmar
  waclaw wajid waldemar walburga waltraud wanda wayne wendelin wendy wenche werner wieland wieslaw wiktor wilfried wilhelmina
  willemien willi wilma winfried witold wladyslaw
  xander xenia ximena yael yann yanna yannick yara yasmin yasmine yngve yoann yoel yolanda yolande ysabel ytte yvan yves yvette
  yvonne
  zahra zaida zana zara zbynek zdenek zdenka zdravka zdravko zdzislaw zeljana zeljka zeljko zelma zelda zenon zeynep zigmantas
  zigmars zita zlata zlatko zoe zoltan zoran zora zorica zsolt zuzanna zvonimir zygmunt`;
