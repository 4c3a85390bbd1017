// Imported before a server: each SIGUSR2 puts its clock ten minutes ahead.
const { now } = Date;
let ahead = 0;
process.on('SIGUSR2', () => (ahead += 600_000));
Date.now = () => now() + ahead;
