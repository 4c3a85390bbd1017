import { createTransport } from 'nodemailer';
import { printable } from '../printable.js';
import type { DeliveryTarget } from './target.js';

/** The mail server, and whom its messages are from and to. */
export interface MailSetting {
  /** `smtp://user:password@host:port`, or `smtps://…`. */
  server: string;
  from: string;
  to: string;
}

/** Mails each application with its files. An answer to the message goes to the applicant. */
export function mailTarget({ server, from, to }: MailSetting): DeliveryTarget {
  const transport = createTransport(server, { disableFileAccess: true, disableUrlAccess: true });
  return {
    async deliver({ id, application, readFile }) {
      const { reference, postingTitle, name, email, answers, files } = application;
      const lines = answers
        .filter(([field]) => field !== 'posting_id' && field !== 'posting_title')
        .map(([field, values]) => `${printable(field)}: ${values.join(', ')}`);
      await transport.sendMail({
        from,
        to,
        replyTo: { name: printable(name), address: printable(email) },
        // The same at every try, so that mail systems show a repeat once.
        messageId: `<${id}@open-roles-server>`,
        subject: printable(`Application: ${postingTitle} (${reference})`),
        text: [`Reference: ${reference}`, ...lines].join('\n'),
        attachments: await Promise.all(
          files.map(async (file) => ({
            filename: file.name,
            content: await readFile(file.id),
            contentType: 'application/octet-stream',
          })),
        ),
      });
      return 0;
    },
  };
}
