/** The version of this build; equals the one in package.json. */
export const version = '0.1.0';
