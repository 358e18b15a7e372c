import { createTransport } from 'nodemailer';
import { type Channel, plainText } from './channel.ts';

const PATIENCE_MS = 10_000;

/** E-mail through an SMTP server, `smtp://user:password@host:port` or `smtps://…`. */
export function smtpChannel(url: string, from: string): Channel {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // Nothing of a message may make the program read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'email',
    reaches: 'email',
    async send(message) {
      await transport.sendMail({ from, to: message.address, subject: message.title, text: plainText(message) });
    },
  };
}
