import type { Posting } from './posting.js';

/** The vacancy that a posting is of: its own where it names none, which versions in other languages may name. */
export const vacancyOf = ({ id, vacancy = id }: Pick<Posting, 'id' | 'vacancy'>): string => vacancy;
