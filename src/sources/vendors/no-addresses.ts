import type { ReportCollector } from '../../report/report.js';

/** Reports a copy of a feed that has no addresses of its own: nobody may take its site for the company's. */
export function reportNoAddresses(report: ReportCollector, system: string, address: string): void {
  const message = `${system}’s feed has no addresses of postings, and this copy does not say which account it is from, so postings have none. Give the account’s own address, as with --base-url ${address} on the command line.`;
  report.add('warning', 'feed-no-addresses', message);
}
