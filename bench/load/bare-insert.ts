import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** What the machine can do at most: one row per request, committed, by nothing but node:http and the driver. */
export async function startBareInsert(config: pg.ClientConfig): Promise<{ url: string; stop(): Promise<void> }> {
  const pool = new pg.Pool({ ...config, max: 16 });
  await pool.query(
    'CREATE TABLE IF NOT EXISTS public.bare (id bigserial PRIMARY KEY, body jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now())',
  );
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      pool
        .query({
          name: 'bare',
          text: 'INSERT INTO public.bare (body) VALUES ($1) RETURNING id',
          values: [Buffer.concat(chunks).toString()],
        })
        .then(({ rows }) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows[0])))
        .catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await pool.query('DROP TABLE public.bare');
      await pool.end();
    },
  };
}
