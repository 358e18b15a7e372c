export { type Connections, socketConnections, urlConnections } from './connections.ts';
export { DatabaseError, type DatabaseErrorCode } from './database-error.ts';
export type { DatabaseLogger } from './database-logger.ts';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
export { type MigrationResult, migrate } from './migrate.ts';
export { type OpenDatabase, type OpenDatabaseOptions, openDatabase } from './open-database.ts';
export { ensureRoles } from './roles.ts';
export { typeParsers } from './type-parsers.ts';
export { withClient } from './with-client.ts';
