/** Receives applications within another Node server, as the command `open-roles-server` does by itself. */
export { FolderInUseError } from './folder-lock.js';
export type { Log, LogEntry } from './http/log.js';
export { openServer, type OpenServer } from './open-server.js';
export type { FeedSetting, ServerSettings } from './settings.js';
