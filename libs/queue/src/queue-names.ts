export const queueNames = ['alarms', 'notices', 'deliveries', 'imports', 'bulk'] as const;

export type QueueName = (typeof queueNames)[number];
