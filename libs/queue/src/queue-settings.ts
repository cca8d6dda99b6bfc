export interface QueueSettings {
  /** redis:// or rediss://, with `?cluster=true` for a Redis Cluster. Null: the queue is in the database. */
  readonly redisUrl: string | null;
  /** The application's role. Used only without Redis. */
  readonly databaseUrl: string;
}
