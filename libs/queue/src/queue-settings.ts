export interface QueueSettings {
  /** redis:// or rediss://, with `?cluster=true` for a Redis Cluster, of which `&node=host:port` names more nodes. Null: the queue is in the database. */
  readonly redisUrl: string | null;
  /** The application's role. Used only without Redis. */
  readonly databaseUrl: string;
}
