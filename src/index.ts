/**
 * The core: reads feeds in every format into one posting model, searches them and checks
 * applications. Framework-free; runs in browsers, workers and Node. Importing it does nothing.
 */
export * from './posting/posting.js';
