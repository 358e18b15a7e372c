import { startBareInsert } from './bare-insert.ts';

// node bench/load/bare-insert-process.ts <socket folder> <port> <database>: in a process of its own, as the product is.
const [, , host, port, database] = process.argv;
const server = await startBareInsert({ host, port: Number(port), database, user: 'postgres' });
console.log(server.url);
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
