export type { Signal } from './signal.js';
export { Consumers, type ReceivedSignal } from './consumers.js';
export { prepareQueue } from './prepare-queue.js';
export { QueueAway } from './queue-away.js';
export { type QueueName } from './queue-names.js';
export { QueueModule } from './queue.module.js';
export { Queues, type QueueDepth } from './queues.js';
