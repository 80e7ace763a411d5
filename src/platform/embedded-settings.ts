/**
 * How the embedded PostgreSQL is set: small, quiet, and never at the cost of an acknowledged row
 * (`fsync`, `synchronous_commit` and `full_page_writes` keep their safe defaults).
 */
export function postgresSettings(major: number, socketDir: string): Record<string, string> {
  return {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: '40',
    shared_buffers: '32MB',
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    jit: 'off', // no LLVM is shipped, and our statements are short
    wal_level: 'minimal', // no replica follows an embedded database
    max_wal_senders: '0',
    max_wal_size: '256MB',
    max_logical_replication_workers: '0',
    max_parallel_workers_per_gather: '0',
    autovacuum_max_workers: '1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Errors are ours to log; PostgreSQL would quote the values of a row.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(major >= 18 ? { io_method: 'sync' } : {}), // three worker processes less
  };
}
