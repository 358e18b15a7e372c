/** The part of a pino logger the database writes to. */
export type DatabaseLogger = Readonly<Record<'info' | 'warn' | 'error', (details: object, message: string) => void>>;
