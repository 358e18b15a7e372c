/** Settings of the server, by their PostgreSQL names. Given on the command line: they always win over the cluster's files. */
export type ServerSettings = Readonly<Record<string, string>>;

/** What the embedded server runs with, for a county of up to a few million rows on a machine with 4 GB or more. */
export const DEFAULT_SETTINGS: ServerSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  // The package is built without LLVM, and short statements would only pay for it.
  jit: 'off',
  fsync: 'on',
  synchronous_commit: 'on',
  // Backups copy the cluster and the write-ahead log.
  wal_level: 'replica',
  wal_compression: 'on',
  max_wal_size: '2GB',
  checkpoint_completion_target: '0.9',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %u@%d ',
  log_min_duration_statement: '1000',
  log_lock_waits: 'on',
};

/** The settings as command line arguments of `postgres`. */
export function settingArguments(settings: ServerSettings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
