import { runCommand } from './run-command.js';

// `exitCode` instead of `exit()`: what is still being written to a pipe arrives.
process.exitCode = await runCommand(process.argv.slice(2));
