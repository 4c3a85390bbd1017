/**
 * How much of a posting is taken in. Feeds are written by others: one posting that is far larger than any
 * real one must not stop the page. Each bound is generous beside the largest of some 3,000 recorded
 * postings of 19 systems, which the comment names. What goes beyond is left out and said.
 */

/** Characters of a fact: a title, a place, pay in words. The longest recorded: a custom field, 541. */
export const longestFact = 2_000;

/** Entries of a list: places, tags, departments; values of a query. The longest recorded: 44 tags; there are some 250 countries. */
export const mostEntries = 300;

/** Characters of a question or its hint, which may hold a whole consent. The longest recorded: 2,582. */
export const longestQuestion = 20_000;

/** Choices of a question: countries, universities. The most recorded: 256. */
export const mostChoices = 2_000;

/** Characters of a description. The longest recorded: 36,199. */
export const longestDescription = 500_000;

/**
 * Elements in elements of a description. The deepest recorded: 16. Parsers look through all that are
 * open at each tag, and tables in tables are measured once for each other.
 */
export const deepestNesting = 64;

/** Elements of a description, each of which is laid out. The most recorded: 273. */
export const mostElements = 10_000;

/**
 * Cells of a row of a table, each counted for all columns and rows that it spans: tables are laid out as
 * columns times rows. The most recorded: 10.
 */
export const widestRow = 200;

/** Attributes of an element. Parsers compare each with all before it. */
export const mostAttributes = 100;

/**
 * So few tags may stand in any disorder: browsers repair it, in the worst case by as many elements
 * for each of them, which is still soon done.
 */
export const harmlessTags = 300;

/** Characters in which so few tags are harmless with all the attributes that there is room for. */
export const harmlessLength = 20_000;
