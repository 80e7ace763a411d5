/**
 * Given names and their short forms, in plain letters: a bearer of one is often called the other. Families of names
 * are parted by a bar; a name may stand in several.
 */
export const SHORT_NAMES = `
  william bill billy will willy willie liam wim guillermo willi wilhelm willem |
  robert bob bobby rob robbie robb bert roberto robin |
  richard dick rick ricky rich richie ricardo | james jim jimmy jamie | john jack johnny jon jonny |
  jonathan jon john jonny johnathan | charles charlie chuck chas charley carlos |
  edward ed eddie ted ned teddy eduard | edmund ed eddie ned | theodore ted teddy theo theodor |
  thomas tom tommy tomas thom | michael mike mick mickey micky mikey michal |
  joseph joe joey jo josef jos | joshua josh | david dave davy davey dai dafydd |
  daniel dan danny dani | samuel sam sammy | samantha sam | benjamin ben benny benji bibi binyamin |
  christopher chris kit topher | christine chris christina tina christa christel kirsten |
  nicholas nick nicky nico nicolas klaus claus nikolas |
  nikolaos nikos nico nikolas nicos niko nicolaos | andrew andy drew | anthony tony anton ant |
  antonio tony toni antoni nino tonino | antonios antonis tonis | steven steve stephen stevie |
  stephen steve steven stevie | matthew matt matty | gregory greg gregg gregor | douglas doug |
  kenneth ken kenny | ronald ron ronnie ronny | donald don donnie donny | raymond ray |
  lawrence larry laurie lars laurence | leonard len lenny leo | peter pete | patrick pat paddy |
  patricia pat patty patsy tricia trish | gerald gerry jerry | gerard gerry ger |
  jeffrey jeff geoff geoffrey | geoffrey geoff jeff | phillip philip phil |
  philip phil pip phillip | timothy tim timmy | francis frank fran francois francie |
  franklin frank | frederick fred freddie freddy frederic fredrick | friedrich fritz fred frieder |
  albert al bert bertie | alfred alf fred | alan al allan allen |
  alexander alex sandy sasha alec xander lex sander aleksander alexandre |
  alexandra alex sandra sasha alexa sandy | alexandros alekos alexis |
  aleksandr sasha sascha alexander oleksandr aliaksandr alexandre alyaksandr alexandr |
  aleksandra sasha ola | abraham abe | isaac ike zac | jacob jake jakob jack |
  zachary zach zack zac | nathaniel nate nat nathan | nathan nate nat | walter walt wally |
  arthur art | harold harry hal | henry harry hank hal | hendrik henk rik | heinrich heinz henner |
  harry harold henry | stanley stan | stanislav stas | stanislaw stas staszek | eugene gene |
  vincent vince vinny | victor vic | martin marty | russell russ | randall randy | randolph randy |
  clifford cliff | bradley brad | calvin cal | dennis denny den | desmond des | terence terry |
  theresa terry tess tessa | trevor trev | reginald reg reggie | malcolm mal | maurice mo |
  hugh huw hughie | gilbert gil | gustavo gus | augustus gus august | emmanuel manny manu |
  manuel manolo manny manu | emmanouil manolis manos |
  elizabeth liz beth betty lizzie eliza libby lisa elisabeth bess betsy lizzy elspeth |
  elisabeth liz lisa lise elise lisbeth else elsa elizabeth betti bettina liesbeth |
  elissavet eliza elsa voula | catherine kate cathy katie kathy cat katharine cathie catrin |
  katherine kate kathy katie kat katharine kathryn | kathleen kathy kate kath |
  margaret maggie meg peggy peg marge margie rita greta mags | margarita rita margo |
  margarete grete margret greta gretel | mary maria molly polly may | deborah deb debbie debra |
  barbara barb babs barbie | susan sue susie suzy suzanne | susanna sue susi |
  jennifer jen jenny jenn | jessica jess jessie | rebecca becky becca beckie | pamela pam |
  sandra sandy | victoria vicky vicki tory tori | virginia ginny |
  eleanor ellie nell elle nora ella | helen nell ellie | frances fran francie |
  judith judy judi jude | jacqueline jackie jacqui | gillian gill jill gilly | jillian jill |
  joanna jo joanne | joanne jo | josephine jo josie | amanda mandy | angela angie |
  abigail abby gail | cynthia cindy | dorothy dot dottie dorothea | charlotte lottie charlie |
  caroline carrie carol caro | carolina caro | valerie val | stephanie steph steffi stefanie |
  stefanie steffi | nicola nicky | nicole nicky nikki | rosemary rose rosie | rosalind ros |
  alison ali | millicent millie | constance connie | nancy ann anne | louis lou lewis louie |
  lewis lew lou | luis lucho | leopold leo poldi | giuseppe beppe peppe pino |
  giuseppina pina giusy | giovanni gianni nanni vanni | giovanna gianna |
  francesco franco ciccio cesco | francesca franca fran | luigi gigi gino |
  salvatore totò toto turi | domenico mimmo nico | vincenzo enzo | lorenzo enzo renzo |
  raffaele lello | alessandro sandro ale alex | alessandra sandra | fiammetta etta |
  antonella nella anto | jose pepe pep josep | josep pep jose |
  francisco paco pancho curro kiko fran chico paquito | javier javi xavi xavier |
  inmaculada inma macu | dolores lola loles | concepcion concha conchita | pilar pili |
  rosario charo | mercedes merche | jesus chuy chus suso | guadalupe lupe lupita |
  ignacio nacho inaki | inaki ignacio | enrique quique kike | eduardo edu lalo |
  fernando nando fer | rafael rafa | santiago santi diego | sebastian seb basti | sergio checho |
  alberto beto tito | roberto beto tito | antonia toni toña | teresa tere maite |
  isabel isa chabela bel | montserrat montse | nuria nuri | jordi jorge | joao joaozinho |
  joaquim quim | francisca chica paca | nikolai kolya nikolay nikolaj | mikhail misha |
  dmitri dima mitya dmitry dmitrii dmitriy | vladimir vova volodya wladimir uladzimir volodymyr |
  volodymyr vova | sergei seryozha serhiy serhii sergiy sergii sergey sergej serge siarhei |
  alexei alyosha aleksei aleksey alexey lyosha | ivan vanya | pavel pasha |
  evgeny zhenya yevgeny evgenii yevgeniy evgeni evgeniy yevgenii yevgeni evgenij evgueni jewgeni jevgeni jevgenij | yekaterina katya ekaterina kateryna |
  ekaterina katya | anastasia nastya | maria masha marusya mariya |
  natalia natasha natalya nataliya natalie | tatiana tanya tatyana | olga olya | irina ira iryna |
  elena lena yelena olena alena helena | svetlana sveta svitlana sviatlana |
  ludmila lyuda lyudmila liudmila lyudmyla | galina galya halyna | nadezhda nadia nadya |
  lyubov lyuba | yuri yura yury yuriy iurii yurii | grigory grisha | boris borya | leonid lyonya |
  konstantin kostya | konstantinos kostas costas dinos kostis konstandinos constantinos |
  georgios giorgos yiorgos yorgos george georgos |
  ioannis yannis giannis yiannis john janis iannis | dimitrios dimitris mitsos dimitri takis dimos |
  panagiotis panos takis panayiotis | spyridon spyros spiros |
  athanasios thanasis thanos nasos sakis | eleftherios lefteris | evangelos vangelis vagelis |
  evangelia litsa eva | vasileios vasilis vassilis vasilios bill | christos chris |
  stylianos stelios | apostolos tolis lakis | eleni lena helen nitsa |
  aikaterini katerina kaiti katia | efthymios thymios makis | charalampos babis haris charis |
  michail michalis mihalis michael | theodoros thodoris theodore | alexios alexis |
  maria mary marika | jan janek | janusz janek | jerzy jurek | krzysztof krzys | tadeusz tadek |
  wojciech wojtek | zbigniew zbyszek | katarzyna kasia | malgorzata gosia | elzbieta ela |
  aleksander olek | jaroslaw jarek | jaroslav jarda | josef pepa | frantisek franta | vaclav vasek |
  jiri jirka | istvan pista | laszlo laci | ferenc feri | jozsef joska | sandor sanyi |
  katalin kati kata | erzsebet erzsi bozsi | gheorghe gigi gelu george |
  constantin costel dinu costin | ion ionel nelu ionut | nicolae nicu nae | stefan fane stef |
  alexandru alex sandu | theodor teo | johannes hans jan johan john hannes joop jo |
  johann hans hannes | johan jan hans | joachim jochen achim jo | juergen jurgen |
  georg jorg joerg schorsch | ludwig lutz | gerhard gerd | gerard gerry geert | eberhard ebbo |
  matthias matti mathias | andreas andi | ulrich uli ulli | ulrike uli | wolfgang wolf |
  ingeborg inge | helga helle | dietrich dieter | maximilian max | maxime max | maxwell max |
  bastiaan bas | sebastiaan bas | cornelis kees cor | adrianus adri ad | gijsbert gijs |
  pieter piet | petrus piet peter | jacobus jaap jacco koos | lambertus bert lambert |
  antonius toon ton | franciscus frans | hubertus huub bert | theodorus theo |
  margaretha greet margriet | elisabetha els | willem wim pim | frederik frits fred rik |
  jozef jef jos | godelieve lieve | christiaan chris | christian chris kris | kristian kris |
  kristina kris tina | matti matthias | mikael micke | lars lasse | nils nisse | fredrik fred |
  gustaf gosta | margareta greta | ole olav | kaarina kaija |
  muhammad mohammad mohammed mohamed muhammed mohamad mehmet mahomed | abdul abdel abd abdal abdol |
  abdullah abdallah abdulla | abdelaziz abdulaziz | usama osama oussama |
  hussein hussain husayn hossein husein | ahmad ahmed ahmet | mahmoud mahmud mahmood |
  youssef yusuf yousef yousuf yusef | ali aly | omar umar | fatima fatemeh fatma |
  khadija khadijeh | mustafa mostafa moustafa | saeed said saiid | reza riza | hassan hasan |
  ibrahim ebrahim | ismail esmail | yitzhak itzik isaac | yaakov kobi jacob | moshe moses moishe |
  shimon simon | avraham avi abraham | menachem meni | eliezer eli | edith edit | jakob jaap |
  bairbre barbara | sean shaun shane | seamus james | padraig patrick paddy | eoin owen ian |
  eamon eamonn edmund | micheal michael | winston win | winifred win | mims mary
`;
