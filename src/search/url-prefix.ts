/** What the names of our parameters in the address begin with unless a page names another. */
export const defaultPrefix = 'role';

/**
 * The default of before, which is a post type of many content systems. Its addresses are out in the world, and
 * are read.
 */
export const formerPrefix = 'job';
