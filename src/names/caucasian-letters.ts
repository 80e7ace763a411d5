import { letterTable } from './letter-table.ts';

/** Armenian letters as Latin ones (eastern reading; the western one differs by sounds the table holds close). */
export const ARMENIAN_LETTERS = letterTable(`
  ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n
  շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k և=ev օ=o ֆ=f`);

/** Read before single letters. */
export const ARMENIAN_PAIRS = letterTable('ու=u իւ=iu եւ=ev');

/** Georgian letters as Latin ones. */
export const GEORGIAN_LETTERS = letterTable(`
  ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh
  ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h ჲ=y ჳ=v`);
