/**
 * Frequent short words of languages whose letters are told apart but not read: without them a Dutch
 * letter would be taken for a German one. Code first, then the words, blanks between them.
 */
export const otherLanguages: readonly (readonly [code: string, common: string])[] = [
  ['nl', 'de het een van en dat is op te in voor met die niet zijn aan er wij ook door naar deze'],
  ['pl', 'i w na z do się nie że jest to o jak przez dla od oraz są po tym które który ich przed'],
  ['cs', 'a v na se je že to s z do o jsou pro za jako by po jsme které který jejich při nebo od'],
  ['sk', 'a v na sa je že to s z do o sú pre za ako by po sme ktoré ktorý ich pri alebo od nie'],
  ['sv', 'och att det som en på är av för med till den har inte om ett vi de från i kan ska vår'],
  ['da', 'og at det som en på er af for med til den har ikke om et vi de fra i kan skal vores'],
  ['nb', 'og at det som en på er av for med til den har ikke om et vi de fra i kan skal våre vår'],
  ['fi', 'ja on ei että se joka oli ovat mutta myös kuin me tai sekä jotka hän tämä olemme niin'],
  ['hu', 'a az és hogy nem is egy ez meg el de van csak azt volt mint már kell vagy magyar ki'],
  ['ro', 'și de la în a cu pe nu din să este care pentru mai că prin sunt au ca un o fi al ale'],
  ['tr', 've bir bu için ile da de olarak olan daha çok en kadar gibi sonra ama her ne var biz'],
  ['ca', 'el la els les de i que en una per amb no és del dels al com més aquest aquesta són ha'],
  ['hr', 'i u je na da se za su od s koji koja što kao o te iz po nije ali ili biti sve smo bi'],
  ['eu', 'eta da ez du bat dira ere baina egin izan den dute zen hau duen beste izango behar'],
  ['uk', 'і в на не що з до та у за як це від для ми про є його або які але було також'],
  ['bg', 'и на в да за от се е не с че по са до към като ще са това или но'],
  ['sr', 'и у је на да се за су од који што као о те из по није али или све смо'],
];
