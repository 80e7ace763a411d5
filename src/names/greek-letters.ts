import { letterTable } from './letter-table.ts';

/** Greek letters as Latin ones, after accents are taken off. Pairs are read before single letters. */
export const GREEK_PAIRS = letterTable(`
  ου=ou αυ=av ευ=ev ηυ=iv αι=ai ει=ei οι=oi υι=i μπ=mp ντ=nt γγ=ng γκ=gk γχ=nch γξ=nx τζ=tz
  τσ=ts`);

/** At the start of a word these pairs are one sound. */
export const GREEK_STARTS = letterTable('μπ=b ντ=d γκ=g');

export const GREEK_LETTERS = letterTable(`
  α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch
  ψ=ps ω=o`);
