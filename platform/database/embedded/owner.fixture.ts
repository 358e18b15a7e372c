import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

/** A program for the tests: owns a database folder until it is killed, or leaves by `process.exit` when told `exit`. */
const [dataDir = '', end] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ dataDir });
console.log(JSON.stringify({ host: server.admin.host, pid: server.pid }));
if (end === 'exit') process.exit(0);
setInterval(() => undefined, 60_000);
