/**
 * One line of the log. The fields are these and no others, so that nothing of an application can get in:
 * no address, no query, no header, no message of an error.
 */
export interface LogEntry {
  event: string;
  method?: string;
  /** The pattern of the address, such as `/feeds/:name`. */
  route?: string;
  status?: number | 'aborted';
  milliseconds?: number;
  /** The id of a stored application or delivery. */
  id?: string;
  target?: string;
  /** The code or the class of an error. */
  error?: string;
  count?: number;
}

/** Takes one line. */
export type Log = (entry: LogEntry) => void;

/** Writes each entry as a line of JSON on standard error. */
export const logToStandardError: Log = (entry) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
};
