/**
 * One name in the forms of several languages, in plain letters: alike in origin, but each a name of its own. Parted as
 * the short names are.
 */
export const SAME_NAMES = `
  john jan johann johannes hans juan joao jean giovanni ivan ion ioan ioannis jovan sean eoin ian johan jens joan jaan janis jonas yahya yohanna hovhannes ivane janos juhani evan |
  george georg georgios giorgio jorge georges jiri jerzy gheorghe gyorgy georgi georgy giorgi yuri juri jordi juraj goran yrjo gevorg |
  peter pedro pietro pierre petr piotr petros pyotr petar peteris peeter petru per pier petro pieter petre bedros |
  paul pablo paolo pavel pawel pal pavlos paulo pavlo pau paavo pauls povilas paulus |
  michael miguel michele michel mikhail mihai mihaly michal michail mikael mykhailo mihail mikel mykolas mihails mikko micheal |
  charles carlo carlos karl karol karel carl carles karoly kaarlo karolis karlis |
  mary maria marie mariya miriam maryam marija mari maire |
  joseph jose giuseppe josef jozef joao yosef yusuf yusif joosep josip iosif jozsef josep osip |
  anthony antonio antoine anton antoni antonin antonios antal antti antanas ante |
  alexander alexandre aleksandr alexandros alessandro alejandro aleksander alexandru oleksandr sandor aliaksandr aleksandar aleksandrs |
  nicholas nicolas nikolaos nikolai nikolay nicola nicolae mikolaj mykola miklos nikola nikolaj niklas nikolaus mikalai |
  stephen stefan etienne esteban stefano stefanos istvan stjepan stepan szczepan steven stephan estevao stipe |
  francis francois francesco francisco franz frans frantisek franciszek ferenc francesc franjo |
  james jacques jakob jacob giacomo jaime diego santiago iago jakub yakov iacob jaume tiago hagop hakob |
  henry henri heinrich enrique enrico henrik henrique hendrik jindrich henryk |
  william wilhelm guillaume guillermo guglielmo willem vilmos vilhelm guilherme vilem |
  lewis louis luis luigi ludwig lluis ludvik lajos ludovit ludovic |
  lawrence laurent lorenzo lars laurentiu lorenz vavrinec wawrzyniec lovro |
  martin marti martino marton martins martyn | mark marc marco marcus marek markus marko marcos |
  matthew mateo matteo mathieu matthias matej mateusz matei mate matthieu matti matthaus mateu mateus |
  luke luca lucas lukas luc lukasz | philip felipe philippe filippo filip philipp felip filippos |
  andrew andreas andres andre andrea andrei andrey andrej andrzej andras andriy andrius antreas ondrej anders |
  thomas tomas tommaso tome tomasz toma tamas | simon simone simeon semyon szymon semen simao |
  edward eduardo edouard eduard edoardo edvard ede | robert roberto rupert rubert |
  richard ricardo riccardo rihards ryszard rikard | raymond ramon raimondo raimund raimundo |
  raphael rafael raffaele rafal | daniel daniele danilo danil | gabriel gabriele gavriil |
  julian julien julio giulio julius yuliy | vincent vicente vincenzo vincenc |
  dominic domingo dominique domenico dominik | dennis denis denys dionysios dionisio |
  theodore theodor teodor theodoros fyodor fedor teodoro tivadar |
  basil vasily vasile vasil vasileios vasyl |
  gregory gregorio gregor grigory grigorios grzegorz gregoire grigore hryhoriy |
  eugene eugenio yevgeny evgeny eugen jeno yevhen |
  constantine konstantin constantin konstantinos kostyantyn |
  emmanuel manuel emmanouil emanuele emanuel immanuel |
  elizabeth elisabeth elisabetta isabel elzbieta erzsebet yelizaveta elisaveta elissavet alzbeta |
  catherine catalina caterina katharina katarzyna katerina ekaterina aikaterini katalin katarina kateryna catarina kaarina |
  margaret margarita marguerite margherita margarete malgorzata margareta |
  anne anna ana ann hannah hanna | helen helena elena helene eleni yelena olena ilona ileana |
  joan joanna jeanne giovanna juana johanna ioanna ivana jana yoana janina yana |
  barbara varvara bairbre | susan susanna suzanne zuzana zsuzsanna |
  sophia sofia sophie zofia sofiya | irene irina irena iryna eirini | agnes ines agnieszka agnese |
  lucy lucia lucie luz | clare clara claire chiara klara | eve eva ewa yeva |
  julia giulia julie juliette yulia yuliya |
  christine cristina christina kristina krystyna christiane | therese teresa theresa terezia |
  angela angele angelika | abraham ibrahim avraham | moses moshe musa moise |
  david dawid davit dawood daoud | solomon suleiman shlomo salomon | isaac yitzhak ishaq
`;
