import { letterTable } from './letter-table.ts';

/**
 * Letters, as the longest rule reads them, and the sign of their sound. A letter that languages read differently
 * (c, ch, g, j, q, x) keeps a sign of its own: H is ch, K is q, G and q are g and c before e and i.
 */
export const SOUNDS = letterTable(`
  schtsch=SC shtsch=SC shch=SC szcz=SC stsch=SC stch=SC tsch=C tch=C tsh=C cz=C
  dzh=J dsch=J dsh=J dj=J sch=S sh=S sz=S ch=H zh=Z kh=x gh=g th=t dh=d ph=f rh=r hs=X
  ts=c tz=c tc=c ck=k ugh=u ight=ait ques=k que=k qu=kv ks=X x=X
  krz=kS prz=pS trz=tS chrz=xS brz=bZ grz=gZ wrz=vZ drz=J
  oo=u ou=u uu=u ee=i ie=i ii=i yi=i ij=i aa=a oe=o ae=e ue=u eu=E
  gyi=di tyi=ti nyi=ni ce=qe ci=qi cy=qi ge=Ge gi=Gi gy=Gi c=k q=K y=i .=`);

/** Signs, the first also what any other letter becomes. */
export const SIGNS = 'abcdefghijklmnopqrstuvwxyzSZCJHXGEK?';
export const VOWEL_SIGNS = 'aeiouE';

/**
 * Sounds that one language writes or hears as another, and how far apart they are: 0 the same, 1 strangers, which
 * pairs not named here are.
 */
export const NEAR_SOUNDS = letterTable(`
  bp=.35 dt=.3 gk=.35 zs=.25 ZS=.3 vf=.25 vw=0 wf=.35 wu=.15 vu=.4 wo=.2 vb=.3 pf=.35 wb=.4
  SC=.35 Ss=.25 Cc=.25 cs=.3 cz=.3 Ct=.4 ct=.4 Zz=.25 ZJ=.2 JC=.35 Jz=.35 Jd=.4 Jg=.3 Jj=.05 Zj=.1
  ij=.1 xj=.35 HC=.05 Hx=.05 HS=.15 Hk=.35 Hh=.1 HZ=.3 Hc=.35 HJ=.4 Hg=.4 xh=.05 xk=.3 hk=.45 xg=.35
  hg=.25 qs=.05 qc=.05 qC=.1 qk=.15 qS=.2 qt=.4 qz=.3 qH=.15 qX=.4 qJ=.15 qj=.2
  Gg=.05 GJ=.05 GZ=.1 Gj=.1 Gx=.25 Gh=.25 Gi=.3 Gk=.35 Gz=.35 GC=.35 GH=.3
  XS=.25 Xs=.25 Xx=.15 Xh=.3 Xk=.25 Xz=.25 XC=.3 Xc=.3 XZ=.3 XH=.2 Xg=.4
  Kk=0 Kg=.1 KG=.15 Kx=.2 Kh=.35 KH=.1 KC=.15 KS=.3 Kq=.1 Kj=.3 KX=.25
  lr=.5 mn=.5 ts=.5 tz=.6 td=.3
  ae=.3 ao=.3 ai=.5 au=.45 ei=.25 eo=.35 eu=.4 iu=.4 io=.5 ou=.2 Ee=.15 Eo=.15 Eu=.2 Ei=.3 Ea=.4`);

/** What scripts of syllables and signs have to write for a sound they lack: tin as jing, r as l, v as f. */
export const NEAR_SYLLABLES = letterTable(`
  jd=.35 jt=.35 jk=.35 jG=.1 lr=.1 bp=.15 dt=.15 gk=.15 fv=.15 vb=.15 fh=.35 xf=.35 st=.45 sS=.15
  XS=.1 Xs=.15 HZ=.15 Zc=.25 ZJ=.1 Zj=.1`);
