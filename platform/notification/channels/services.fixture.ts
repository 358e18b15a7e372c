import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';

/** How a service behaves towards the next messages. */
export type Mood = 'takes' | 'refuses' | 'is broken';

export type HttpService = {
  readonly url: string;
  readonly received: { url: URL; headers: IncomingHttpHeaders; body: string }[];
  mood: Mood;
  close(): Promise<void>;
};

/** A service on the loopback; `answers` says how it words taking and refusing. */
export async function httpService(
  answers: Readonly<Record<'takes' | 'refuses', { status: number; body: string }>>,
): Promise<HttpService> {
  const service: HttpService = { url: '', received: [], mood: 'takes', close: async () => undefined };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      service.received.push({
        url: new URL(request.url ?? '/', service.url),
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      });
      if (service.mood === 'is broken') return void request.socket.destroy();
      const { status, body } = answers[service.mood];
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return Object.assign(service, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/robot?key=k`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  });
}

export type MailServer = {
  readonly url: string;
  /** Complete messages as they came over the wire. */
  readonly received: { to: string; data: string }[];
  mood: Mood;
  close(): Promise<void>;
};

/** As much of RFC 5321 as one e-mail needs. */
export async function mailServer(): Promise<MailServer> {
  const mail: MailServer = { url: '', received: [], mood: 'takes', close: async () => undefined };
  const open = new Set<Socket>();
  const server = createSocketServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    let to = '';
    let data: string | undefined;
    let waiting = '';
    const say = (line: string) => void socket.write(`${line}\r\n`);
    say('220 test');
    socket.setEncoding('utf8').on('data', (text: string) => {
      waiting += text;
      for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + 2);
        if (data !== undefined) {
          if (line !== '.') data += `${line}\n`;
          else {
            mail.received.push({ to, data });
            data = undefined;
            say('250 taken');
          }
        } else if (/^EHLO|^HELO/.test(line)) say('250 test');
        else if (line.startsWith('MAIL')) {
          if (mail.mood === 'is broken') socket.destroy();
          else say('250 ok');
        } else if (line.startsWith('RCPT')) {
          to = /<(.*)>/.exec(line)?.[1] ?? '';
          say(mail.mood === 'refuses' ? '550 no such mailbox' : '250 ok');
        } else if (line === 'DATA') {
          data = '';
          say('354 go on');
        } else {
          say('221 bye');
          socket.end();
        }
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return Object.assign(mail, {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  });
}
